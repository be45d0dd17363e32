package gan.models.layer;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class ResizingTest {

  @ParameterizedTest
  @EnumSource(Precision.class)
  void nearestRepeatsEveryPixel(Precision precision) {
    try (GraphRun run = new GraphRun(precision)) {
      Operand<TFloating> x = run.constant(Shape.of(1, 2, 1, 2), 1, 2, 3, 4);
      assertThat(run.evaluate(Upsample.NEAREST.apply(run.pass(Mode.INFER), x, 2)))
          .hasToString(
              "[1, 4, 2, 2] [1.0, 2.0, 1.0, 2.0, 1.0, 2.0, 1.0, 2.0,"
                  + " 3.0, 4.0, 3.0, 4.0, 3.0, 4.0, 3.0, 4.0]");
    }
  }

  @Test
  void bilinearMixesNeighbours() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> row = run.constant(Shape.of(1, 1, 3, 1), 0, 4, 12);
      assertThat(run.evaluate(Upsample.BILINEAR.apply(run.pass(Mode.INFER), row, 2)))
          .hasToString(
              "[1, 2, 6, 1] [0.0, 1.0, 3.0, 6.0, 10.0, 12.0, 0.0, 1.0, 3.0, 6.0, 10.0, 12.0]");
    }
  }

  @Test
  void bothFormulasAgreeInSinglePrecision() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Numbers images = Numbers.normal(Shape.of(2, 3, 5, 2), 1);
      Operand<TFloating> x = run.constant(images.shape(), images.values());
      Pass pass = run.pass(Mode.INFER);
      List<Numbers> composed = valueAndGradient(run, x, Upsample.composed(pass, x, 3));
      List<Numbers> fused = valueAndGradient(run, x, Upsample.BILINEAR.apply(pass, x, 3));
      for (int i = 0; i < 2; i++) {
        assertThat(fused.get(i).values())
            .containsExactly(composed.get(i).values(), Offset.offset(1e-5));
      }
    }
  }

  private static List<Numbers> valueAndGradient(
      GraphRun run, Operand<TFloating> x, Operand<TFloating> y) {
    Numbers shares = Numbers.uniform(Shape.of(2, 9, 15, 2), -1, 1, 3);
    Operand<TFloating> scalar =
        run.tf()
            .sum(
                run.tf().math.mul(y, run.constant(shares.shape(), shares.values())),
                run.tf().constant(new int[] {0, 1, 2, 3}));
    return run.evaluate(List.of(y, Gradients.of(run.tf(), scalar, List.of(x)).get(0)));
  }

  @ParameterizedTest
  @EnumSource(Upsample.class)
  void knowsTheSidesWhateverTheBatch(Upsample upsample) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Operand<TFloating> x = run.placeholder(Shape.of(-1, 3, 4, 2));
      assertThat(upsample.apply(run.pass(Mode.TRAIN), x, 2).shape().asArray())
          .containsExactly(-1, 6, 8, 2);
    }
  }

  @Test
  void poolsAverageWhatThereIs() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> x = run.constant(Shape.of(1, 3, 3, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(run.evaluate(Pool.average(run.pass(Mode.INFER), x, 2)))
          .hasToString("[1, 2, 2, 1] [3.0, 4.5, 7.5, 9.0]");
    }
  }

  @Test
  void globalPoolsMakeOneVectorOfAnImage() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> x = run.constant(Shape.of(1, 2, 2, 2), 1, 10, 2, 20, 3, 30, 4, 40);
      assertThat(run.evaluate(Pool.globalSum(run.pass(Mode.INFER), x)))
          .hasToString("[1, 2] [10.0, 100.0]");
      assertThat(run.evaluate(Pool.globalAverage(run.pass(Mode.INFER), x)))
          .hasToString("[1, 2] [2.5, 25.0]");
    }
  }
}
