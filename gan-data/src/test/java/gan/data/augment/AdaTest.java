package gan.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class AdaTest {
  private static final int SIDE = 4;

  @ParameterizedTest
  @CsvSource({"6, 6, 3", "5, 8, 1", "1, 3, 2"})
  void withoutStrengthImagesPassToTheBit(int height, int width, int channels) {
    Shape shape = Shape.of(height, width, channels);
    SampleSpec sample =
        new SampleSpec(shape, SampleSpec.Encoding.FLOAT32, new ValueRange(0.1, 0.9), 0);
    Numbers images = Numbers.uniform(Shape.of(50).append(shape), 0.1, 0.9, 3);
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Ada ada = new Ada(options(true, true, true, 0), sample, run.parameters("augmentation"));
      Operand<TFloating> plain = run.placeholder(images.shape());
      run.feed(plain, images);
      List<Numbers> both = run.evaluate(List.of(plain, ada.apply(run.pass(Mode.TRAIN), plain)));
      assertThat(both.get(1).values()).containsExactly(both.get(0).values());
    }
  }

  /** An image of four pixels a side is shifted by less than half a pixel, so not at all. */
  @Test
  void allFlipsAndTurnsAreEquallyLikely() {
    Numbers image = Changed.any(SIDE, SIDE, 1);
    Map<List<Double>, Integer> counts =
        counts(image, SampleSpec.image(SIDE, SIDE, 1, 0), options(true, false, false, 1), 4000);
    double[] next = image.values();
    for (int quarters = 0; quarters < 4; quarters++) {
      double[] last = next;
      double[] flipped = Changed.of(SIDE, SIDE, 1, (y, x, c) -> last[y * SIDE + SIDE - 1 - x]);
      assertThat(counts.get(Changed.list(last))).isBetween(420, 580);
      assertThat(counts.get(Changed.list(flipped))).isBetween(420, 580);
      next = Changed.of(SIDE, SIDE, 1, (y, x, c) -> last[x * SIDE + SIDE - 1 - y]);
    }
    assertThat(counts).hasSize(8);
  }

  /** Half of those that are chosen are flipped, and a quarter of those turned by nothing. */
  @Test
  void asManyImagesChangeAsTheStrengthSays() {
    Numbers image = Changed.any(SIDE, SIDE, 1);
    Map<List<Double>, Integer> counts =
        counts(image, SampleSpec.image(SIDE, SIDE, 1, 0), options(true, false, false, 0.4), 4000);
    double untouched = (1 - 0.4 / 2) * (1 - 0.4 * 3 / 4);
    double flippedAndTurnedBack = 0.4 / 2 * 0.4 / 4;
    assertThat(counts.get(Changed.list(image.values())) / 4000.0)
        .isCloseTo(untouched, within(0.03))
        .isNotCloseTo(untouched + flippedAndTurnedBack, within(0.001));
  }

  @Test
  void oblongsAreNotTurnedByQuarters() {
    Numbers image = Changed.any(2, 3, 1);
    Map<List<Double>, Integer> counts =
        counts(image, SampleSpec.image(2, 3, 1, 0), options(true, false, false, 1), 1000);
    assertThat(counts).hasSize(4);
    assertThat(counts.keySet())
        .allSatisfy(
            found ->
                assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(Changed.list(image.values())));
  }

  /** An eighth of twelve pixels is one and a half, so the farthest shifts are rarer. */
  @Test
  void shiftsAreByWholePixels() {
    Numbers image = Changed.any(1, 12, 1);
    SampleSpec sample = SampleSpec.image(1, 12, 1, 0);
    assertThat(counts(image, sample, options(true, false, false, 1), 1000)).hasSize(2 * 3);
  }

  @Test
  void twoRotationsTogetherAreAsLikelyAsAnyOtherChange() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> images = run.placeholder(Shape.of(-1, 1, 1, 1));
      run.feed(images, Numbers.uniform(Shape.of(8000, 1, 1, 1), 0, 1, 1));
      PerImage draws = PerImage.of(pass, images);
      Chance chance = new Chance(draws, pass.constant(0.36));
      Operand<TFloating> one = run.tf().onesLike(images);
      List<Numbers> found =
          run.evaluate(
              List.of(
                  chance.maybe("change", one),
                  chance.halved().maybe("rotation", one),
                  chance.halved().maybe("rotation", one)));
      assertThat(found.get(0).sum() / 8000).isCloseTo(0.36, within(0.02));
      assertThat(found.get(1).sum() / 8000).isCloseTo(0.2, within(0.02));
      assertThat(found.get(2).sum() / 8000).isCloseTo(0.2, within(0.02));
      double[] second = found.get(2).values();
      double[] first = found.get(1).values();
      double both = 0;
      for (int i = 0; i < first.length; i++) {
        both += first[i] * second[i];
      }
      assertThat(both / 8000).as("independent of one another").isCloseTo(0.04, within(0.01));
    }
  }

  /** On one pixel: brightness alone has a deviation of 0.2 of half the range. */
  @Test
  void coloursHaveThePapersStrength() {
    Numbers grey = new Numbers(Shape.of(1, 1, 1, 1), 0.5);
    SampleSpec sample =
        new SampleSpec(Shape.of(1, 1, 1), SampleSpec.Encoding.FLOAT32, ValueRange.UNIT, 0);
    double[] logs =
        values(grey, sample, 4000).map(x -> Math.log(Math.abs(x - 0.5) / 0.1)).toArray();
    // |N| · 2^(N / 2): the mean of ln |N| is -(γ + ln 2) / 2, its variance π² / 8.
    double mean = Arrays.stream(logs).average().orElseThrow();
    double variance =
        Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(-(0.5772157 + Math.log(2)) / 2, within(0.06));
    assertThat(variance)
        .isCloseTo(Math.PI * Math.PI / 8 + Math.pow(Math.log(2) / 2, 2), within(0.12));
  }

  @Test
  void aBeginningAboveTheCapIsRefused() {
    assertThatThrownBy(() -> new AdaOptions(true, true, true, 0.6, 500, 4, 0.5, 0.4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'initial' must be at most 'cap', not 0.5 and 0.4");
  }

  private static DoubleStream values(Numbers image, SampleSpec sample, int count) {
    return Arrays.stream(changed(image, sample, options(false, false, true, 1), count).values());
  }

  private static Map<List<Double>, Integer> counts(
      Numbers image, SampleSpec sample, AdaOptions options, int count) {
    Numbers changed = changed(image, sample, options, count);
    Map<List<Double>, Integer> counts = new HashMap<>();
    for (int i = 0; i < count; i++) {
      counts.merge(Changed.list(changed.rows(i, i + 1).values()), 1, Integer::sum);
    }
    return counts;
  }

  private static Numbers changed(Numbers image, SampleSpec sample, AdaOptions options, int count) {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Operand<TFloating> images = run.placeholder(Shape.of(-1).append(sample.shape()));
      run.feed(images, Changed.copies(image, count));
      Ada ada = new Ada(options, sample, run.parameters("augmentation"));
      return run.evaluate(ada.apply(run.pass(Mode.TRAIN), images));
    }
  }

  private static AdaOptions options(
      boolean blit, boolean geometry, boolean colour, double strength) {
    return new AdaOptions(blit, geometry, colour, 0.6, 500, 4, strength, 1);
  }
}
