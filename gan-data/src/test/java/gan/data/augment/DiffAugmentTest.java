package gan.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class DiffAugmentTest {
  private static final int HEIGHT = 4;
  private static final int WIDTH = 5;
  private static final Offset<Double> EXACT = Offset.offset(1e-12);
  private static final SampleSpec UNIT =
      new SampleSpec(Shape.of(HEIGHT, WIDTH, 2), SampleSpec.Encoding.FLOAT32, ValueRange.UNIT, 0);
  private static final Numbers IMAGE = Changed.any(HEIGHT, WIDTH, 2);

  private static double pixel(int y, int x, int c) {
    return IMAGE.values()[(y * WIDTH + x) * 2 + c];
  }

  @Test
  void theSpreadOfAPixelsChannelsIsMultiplied() {
    double[] expected =
        Changed.of(
            HEIGHT, WIDTH, 2, (y, x, c) -> 1.35 * pixel(y, x, c) - 0.35 * pixel(y, x, 1 - c));
    assertThat(
            Changed.image(
                IMAGE, (pass, image) -> Jitter.spread(pass.tf(), image, pass.constant(1.7), 3)))
        .containsExactly(expected, EXACT);
  }

  @Test
  void theSpreadOfAWholeImageIsMultiplied() {
    double mean = IMAGE.sum() / IMAGE.values().length;
    double[] expected =
        Arrays.stream(IMAGE.values()).map(value -> mean + 0.6 * (value - mean)).toArray();
    assertThat(
            Changed.image(
                IMAGE,
                (pass, image) -> Jitter.spread(pass.tf(), image, pass.constant(0.6), 1, 2, 3)))
        .containsExactly(expected, EXACT);
  }

  /**
   * Brightness moves the mean of each image by up to half of h; saturation and contrast keep it.
   * Its deviation is that of a uniform number.
   */
  @Test
  void brightnessIsUniform() {
    double[] shifts = meansAfter(new Jitter(1, new Tone(0.5, 0.5)), 2000);
    double mean = IMAGE.sum() / IMAGE.values().length;
    double square = 0;
    for (double shift : shifts) {
      assertThat(shift - mean).isBetween(-0.25 - 1e-6, 0.25 + 1e-6);
      square += (shift - mean) * (shift - mean) / shifts.length;
    }
    assertThat(Math.sqrt(square)).isCloseTo(0.5 / Math.sqrt(12), within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 3", "4, 1", "1, 6"})
  void imagesMoveAndGreyComesIn(int fromTop, int fromLeft) {
    double[] expected =
        Changed.of(
            HEIGHT,
            WIDTH,
            2,
            (y, x, c) -> {
              int row = y + fromTop - 2;
              int column = x + fromLeft - 3;
              boolean inside = row >= 0 && row < HEIGHT && column >= 0 && column < WIDTH;
              return inside ? pixel(row, column, c) : 0.5;
            });
    assertThat(
            Changed.image(
                IMAGE,
                (pass, image) ->
                    new Translation(UNIT, 0.5)
                        .moved(pass, image, number(pass, fromTop), number(pass, fromLeft), 2, 3)))
        .containsExactly(expected);
  }

  /** A quarter of 4 and of 5 pixels is one: nine places, all equally likely. */
  @Test
  void everyPlaceIsEquallyLikely() {
    Map<List<Double>, Integer> counts = counts(new DiffAugmentOptions(0, 0.25, 0), 3600);
    assertThat(counts).hasSize(9);
    assertThat(counts.values()).allMatch(count -> count > 320 && count < 480);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 2, 2", "4, 5, 2, 2", "1, 3, 3, 1", "2, 2, 4, 5"})
  void aRectangleIsCutOut(int row, int column, int tall, int wide) {
    double[] expected =
        Changed.of(
            HEIGHT,
            WIDTH,
            2,
            (y, x, c) -> {
              int down = y - row + tall / 2;
              int right = x - column + wide / 2;
              boolean cut = down >= 0 && down < tall && right >= 0 && right < wide;
              return cut ? 0.5 : pixel(y, x, c);
            });
    assertThat(
            Changed.image(
                IMAGE,
                (pass, image) ->
                    new Cutout(UNIT, 0.5)
                        .without(pass, image, number(pass, row), number(pass, column), tall, wide)))
        .containsExactly(expected);
  }

  /** Half of 4 rows is 2, centred before any of them or after the last; of 5 columns 3, on one. */
  @Test
  void everyHoleIsEquallyLikely() {
    Map<List<Double>, Integer> counts = counts(new DiffAugmentOptions(0, 0, 0.5), 5000);
    assertThat(counts).hasSize(25);
    assertThat(counts.values()).allMatch(count -> count > 140 && count < 260);
  }

  @Test
  void whatIsSwitchedOffIsNotEvenInTheGraph() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Operand<TFloating> images = run.constant(IMAGE.shape(), IMAGE.values());
      DiffAugment none = new DiffAugment(new DiffAugmentOptions(0, 0, 0), UNIT);
      assertThat(none.apply(run.pass(Mode.TRAIN), images)).isSameAs(images);
    }
  }

  private static Operand<TFloating> number(Pass pass, int value) {
    return pass.tf().reshape(pass.constant(value), pass.tf().constant(new int[] {1, 1, 1, 1}));
  }

  private static Map<List<Double>, Integer> counts(DiffAugmentOptions options, int count) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Operand<TFloating> images = run.placeholder(Shape.of(-1, HEIGHT, WIDTH, 2));
      run.feed(images, Changed.copies(IMAGE, count));
      Numbers changed =
          run.evaluate(new DiffAugment(options, UNIT).apply(run.pass(Mode.TRAIN), images));
      Map<List<Double>, Integer> counts = new HashMap<>();
      for (int i = 0; i < count; i++) {
        counts.merge(Changed.list(changed.rows(i, i + 1).values()), 1, Integer::sum);
      }
      return counts;
    }
  }

  private static double[] meansAfter(Jitter jitter, int count) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> images = run.placeholder(Shape.of(-1, HEIGHT, WIDTH, 2));
      run.feed(images, Changed.copies(IMAGE, count));
      Operand<TFloating> changed = jitter.apply(run.pass(Mode.TRAIN), images);
      return run.evaluate(run.tf().math.mean(changed, run.tf().constant(new int[] {1, 2, 3})))
          .values();
    }
  }
}
