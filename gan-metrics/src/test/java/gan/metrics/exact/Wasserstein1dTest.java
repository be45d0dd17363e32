package gan.metrics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.MetricNeed;
import gan.core.spi.SampleSet;
import gan.metrics.Vectors;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Wasserstein1dTest implements MetricContract<Wasserstein1dOptions> {

  @Override
  public Wasserstein1dFactory factory() {
    return new Wasserstein1dFactory();
  }

  @Override
  public Wasserstein1dOptions options() {
    return new Wasserstein1dOptions(10000, 200);
  }

  @Override
  public Comparison sets() {
    return Vectors.compare(Vectors.normal(200, 1, 0, 1, 1), Vectors.normal(150, 1, 0, 1, 2));
  }

  @Test
  void needsNumbers() {
    assertThat(factory().needs(options())).containsExactly(MetricNeed.NUMBERS);
  }

  @Test
  void aShiftIsTheDistance() {
    FixedSet real = FixedSet.vectors(1, 5, -1, 2, 2, 0.5f);
    assertThat(value(real, FixedSet.vectors(1, 8, 2, 5, 5, 3.5f))).isCloseTo(3, within(1e-12));
    assertThat(value(real, FixedSet.vectors(1, 2, -4, -1, -1, -2.5f))).isCloseTo(3, within(1e-12));
  }

  @Test
  void twoSizesByHand() {
    // F steps to 1/2 at 0 and to 1 at 4; G to 1/3, 2/3 and 1 at 1, 2 and 6.
    double area = 1 / 2.0 * 1 + (1 / 2.0 - 1 / 3.0) * 1 + (2 / 3.0 - 1 / 2.0) * 2 + 1 / 3.0 * 2;
    Measurement found = measured(FixedSet.vectors(1, 4, 0), FixedSet.vectors(1, 2, 6, 1));
    assertThat(found.value()).isCloseTo(area, within(1e-12));
    assertThat(found.details().get("ks")).isCloseTo(0.5, within(1e-12));
    assertThat(found.real()).isEqualTo(2);
    assertThat(found.generated()).isEqualTo(3);
    assertThat(found.name()).isEqualTo("wasserstein-1d");
    assertThat(found.better()).isEqualTo(Better.LOWER);
  }

  @Test
  void agreesWithSortedCopiesOfCommonSize() {
    for (int[] sizes : new int[][] {{1, 1}, {1, 7}, {30, 30}, {24, 35}}) {
      FixedSet real = rounded(sizes[0], 0, 1);
      FixedSet generated = rounded(sizes[1], 0.7, 2);
      double[] a = repeated(real, sizes[1]);
      double[] b = repeated(generated, sizes[0]);
      double sum = IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).sum();
      double ks =
          DoubleStream.concat(Arrays.stream(a), Arrays.stream(b))
              .map(at -> Math.abs(share(a, at) - share(b, at)))
              .max()
              .orElseThrow();
      Measurement found = measured(real, generated);
      assertThat(found.value()).isCloseTo(sum / a.length, within(1e-9));
      assertThat(found.details().get("ks")).isCloseTo(ks, within(1e-12));
    }
  }

  @Test
  void twoGaussiansAreAsFarApartAsTheirQuantiles() {
    // E|1 + Z| = 2 phi(1) + 2 Phi(1) - 1; the standard error of 10,000 samples is below 0.023.
    double distance = 2 * 0.24197072451914337 + 0.6826894921370859;
    assertThat(value(Vectors.normal(10000, 1, 0, 1, 1), Vectors.normal(10000, 1, 1, 2, 2)))
        .isCloseTo(distance, within(0.09));
  }

  @Test
  void aSetIsAtDistanceZeroOfItselfInAnyOrder() {
    FixedSet set = Vectors.normal(300, 1, 3, 2, 1);
    Measurement found = measured(set, Vectors.shuffled(set, 5));
    assertThat(found.value()).isZero();
    assertThat(found.details()).isEqualTo(Map.of("ks", 0.0, "ks-p-value", 1.0));
    assertThat(found.interval().orElseThrow().low()).isZero();
  }

  @Test
  void zeroHasNoSign() {
    Measurement found = measured(FixedSet.vectors(1, 0, 0, 1), FixedSet.vectors(1, -0f, 0, 1));
    assertThat(found.value()).isZero();
    assertThat(found.details()).isEqualTo(Map.of("ks", 0.0, "ks-p-value", 1.0));
  }

  @Test
  void orderMakesNoDifference() {
    FixedSet real = Vectors.normal(300, 1, 3, 2, 1);
    FixedSet generated = Vectors.normal(200, 1, 3, 1, 2);
    assertThat(measured(Vectors.shuffled(real, 4), Vectors.shuffled(generated, 5)))
        .isEqualTo(measured(real, generated));
  }

  @Test
  void constantsAndSinglesAreAnswered() {
    Measurement found = measured(FixedSet.vectors(1, 2, 2, 2), FixedSet.vectors(1, 5));
    assertThat(found.value()).isEqualTo(3);
    assertThat(found.details().get("ks")).isEqualTo(1);
    assertThat(found.interval().orElseThrow().low()).isEqualTo(3);
    assertThat(found.interval().orElseThrow().high()).isEqualTo(3);
    assertThat(found.interval().orElseThrow().method()).isEqualTo("basic bootstrap of 200");
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    assertThatThrownBy(
            () -> measured(FixedSet.vectors(1, 2), FixedSet.vectors(1, Float.POSITIVE_INFINITY)))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: number 0 of sample 0 is Infinity
              Fix: judge a checkpoint from before the training diverged.""");
  }

  @Test
  void intervalCovers() {
    assertThat(covering(1, 1)).as("a shift of one deviation").isBetween(180L, 198L);
    assertThat(covering(0, 0)).as("equal distributions, as documented").isBetween(160L, 182L);
  }

  @Test
  void theIntervalReachesTheValueEvenIfItIsAllBias() {
    // Resamples of sets that are nearly one are further apart than the sets are.
    FixedSet real = Vectors.normal(150, 1, 0, 1, 1);
    float[] values = real.values(0, 150).clone();
    values[0] += 0.5f;
    Measurement found = measured(real, FixedSet.vectors(1, values));
    assertThat(found.interval().orElseThrow().low()).isZero();
    assertThat(found.interval().orElseThrow().high()).isEqualTo(found.value());
  }

  @Test
  void theSeedDecidesTheInterval() {
    FixedSet real = Vectors.normal(100, 1, 0, 1, 1);
    FixedSet generated = Vectors.normal(100, 1, 1, 1, 2);
    assertThat(measured(real, generated)).isEqualTo(measured(real, generated));
    assertThat(
            factory()
                .create(options())
                .measure(new Comparison(real, generated, Optional.empty(), Optional.empty(), 8))
                .get(0)
                .interval())
        .isNotEqualTo(measured(real, generated).interval());
  }

  @Test
  void noResamplesGiveNoInterval() {
    FixedSet set = FixedSet.vectors(1, 1, 2);
    assertThat(
            factory()
                .create(new Wasserstein1dOptions(10, 0))
                .measure(Vectors.compare(set, set))
                .get(0)
                .interval())
        .isEmpty();
    assertThatThrownBy(() -> new Wasserstein1dOptions(10, 39))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'resamples' must be 0 or at least 40 for an interval of 95 %: 39");
  }

  private long covering(double shift, double truth) {
    return IntStream.range(0, 200)
        .mapToObj(
            i ->
                measured(
                        Vectors.normal(150, 1, 0, 1, 1000 + i),
                        Vectors.normal(100, 1, shift, 1, 2000 + i))
                    .interval()
                    .orElseThrow())
        .filter(it -> it.low() <= truth && truth <= it.high())
        .count();
  }

  private double value(SampleSet real, SampleSet generated) {
    return measured(real, generated).value();
  }

  private Measurement measured(SampleSet real, SampleSet generated) {
    List<Measurement> found = factory().create(options()).measure(Vectors.compare(real, generated));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  /** With many equal numbers. */
  private static FixedSet rounded(int count, double mean, long seed) {
    float[] values = Vectors.normal(count, 1, mean, 1, seed).values(0, count).clone();
    for (int i = 0; i < count; i++) {
      values[i] = Math.round(values[i] * 4) / 4f;
    }
    return FixedSet.vectors(1, values);
  }

  private static double[] repeated(FixedSet set, int times) {
    float[] values = set.values(0, set.count());
    return IntStream.range(0, values.length * times)
        .mapToDouble(i -> values[i / times])
        .sorted()
        .toArray();
  }

  private static double share(double[] values, double at) {
    return (double) Arrays.stream(values).filter(value -> value <= at).count() / values.length;
  }
}
