package gan.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** What the maps of 8,000 images of 4 by 10 pixels are made of, when all are changed. */
class GeometryTest {
  private static final int COUNT = 8000;

  private final List<double[]> map = map();

  @Test
  void imagesAreScaled() {
    IntToDoubleFunction scale = i -> Math.log(Math.sqrt(determinant(i))) / Math.log(2);
    assertThat(mean(scale)).isCloseTo(0, within(0.01));
    assertThat(rootMeanSquare(scale)).isCloseTo(0.2, within(0.01));
  }

  /** Twice the logarithm of the stretch is the arcosh of |M|² / (2 det M). */
  @Test
  void imagesAreStretched() {
    IntToDoubleFunction stretch =
        i -> {
          double cosh = Math.max(1, squares(i) / (2 * determinant(i)));
          return Math.log(cosh + Math.sqrt(cosh * cosh - 1)) / (2 * Math.log(2));
        };
    assertThat(rootMeanSquare(stretch)).isCloseTo(0.2, within(0.01));
  }

  @Test
  void imagesAreRotatedToAllSides() {
    IntToDoubleFunction angle = i -> Math.atan2(at(2, i) - at(1, i), at(0, i) + at(3, i));
    for (int quarter = -2; quarter < 2; quarter++) {
      double from = quarter * Math.PI / 2;
      assertThat(
              mean(
                  i ->
                      angle.applyAsDouble(i) >= from && angle.applyAsDouble(i) < from + Math.PI / 2
                          ? 1
                          : 0))
          .isCloseTo(0.25, within(0.02));
    }
  }

  @Test
  void imagesAreShiftedByTheirSides() {
    IntToDoubleFunction right = i -> (at(3, i) * at(4, i) - at(1, i) * at(5, i)) / determinant(i);
    IntToDoubleFunction down = i -> (at(0, i) * at(5, i) - at(2, i) * at(4, i)) / determinant(i);
    assertThat(rootMeanSquare(right)).isCloseTo(1.25, within(0.04));
    assertThat(rootMeanSquare(down)).isCloseTo(0.5, within(0.02));
    assertThat(mean(i -> right.applyAsDouble(i) * down.applyAsDouble(i)))
        .isCloseTo(0, within(0.03));
  }

  private double determinant(int i) {
    return at(0, i) * at(3, i) - at(1, i) * at(2, i);
  }

  private double squares(int i) {
    return IntStream.range(0, 4).mapToDouble(entry -> at(entry, i) * at(entry, i)).sum();
  }

  private double at(int entry, int i) {
    return map.get(entry)[i];
  }

  private static double mean(IntToDoubleFunction values) {
    return IntStream.range(0, COUNT).mapToDouble(values).average().orElseThrow();
  }

  private static double rootMeanSquare(IntToDoubleFunction values) {
    return Math.sqrt(mean(i -> values.applyAsDouble(i) * values.applyAsDouble(i)));
  }

  private static List<double[]> map() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> images = run.placeholder(Shape.of(-1, 1, 1, 1));
      run.feed(images, Numbers.uniform(Shape.of(COUNT, 1, 1, 1), 0, 1, 1));
      Chance chance = new Chance(PerImage.of(pass, images), pass.constant(1));
      Affine map = Geometry.after(Affine.identity(run.tf(), run.type()), chance, 4, 10);
      return run
          .evaluate(List.of(map.xx(), map.xy(), map.yx(), map.yy(), map.x0(), map.y0()))
          .stream()
          .map(Numbers::values)
          .toList();
    }
  }
}
