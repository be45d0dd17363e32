package gan.metrics.frechet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.metrics.Sets;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FidInfinityTest implements MetricContract<FidInfinityOptions> {
  private final Metric metric = factory().create(options());

  @Override
  public MetricFactory<FidInfinityOptions> factory() {
    return new FidInfinityFactory();
  }

  @Override
  public FidInfinityOptions options() {
    return new FidInfinityOptions(300, 10, 100);
  }

  @Override
  public Comparison sets() {
    return Sets.compared(Sets.mixed(500, 3, 0, 1), Sets.mixed(300, 3, 0.3, 2));
  }

  /** Each size's distance by the slow formula, and the line by its normal equations. */
  @Test
  void itIsTheHeightOfTheLineAtNothing() {
    FixedSet real = Sets.mixed(500, 3, 0, 1);
    FixedSet generated = Sets.mixed(102, 3, 0.3, 2);
    Measurement measured =
        Sets.measure(
            new FidInfinityFactory().create(new FidInfinityOptions(102, 3, 100)), real, generated);
    // The last of the sizes 100, 101 and 102 has no choice of samples.
    assertThat(measured.details().get("fid"))
        .isCloseTo(SlowFrechet.distance(real, generated), Percentage.withPercentage(1e-7));
    double[] places = {1 / 100.0, 1 / 101.0, 1 / 102.0};
    assertThat(
            measured.value()
                + measured.details().get("slope") * (places[0] + places[1] + places[2]) / 3)
        .isCloseTo(SlowFrechet.distance(real, generated), Percentage.withPercentage(5));
  }

  @Test
  void sizesAreEvenlySpacedUpToAllSamples() {
    assertThat(Sizes.of(10000, new FidInfinityOptions(10000, 6, 5000)))
        .containsExactly(5000, 6000, 7000, 8000, 9000, 10000);
    assertThat(Sizes.of(12, new FidInfinityOptions(12, 3, 10))).containsExactly(10, 11, 12);
  }

  /**
   * Of identical sets, the line passes through 0 at all samples, and ends as far below it: within a
   * quarter, as the bias is not quite straight.
   */
  @Test
  void identicalSetsGiveALineThroughZero() {
    FixedSet set = Sets.mixed(300, 3, 0, 1);
    Measurement measured = Sets.measure(metric, set, set);
    double slope = measured.details().get("slope");
    assertThat(measured.details().get("fid")).isBetween(0.0, 1e-6);
    assertThat(slope).isPositive();
    assertThat(measured.value() + slope / 300).isCloseTo(0, within(0.25 * slope / 300));
  }

  /** The mean of 60 repetitions with perfect samples, whose deviation is about 0.007. */
  @Test
  void itTakesTheBiasAway() {
    double extrapolated = 0;
    double plain = 0;
    for (long i = 0; i < 60; i++) {
      Measurement measured =
          Sets.measure(
              metric, Sets.normal(20000, 8, 0, 1, 2 * i), Sets.normal(300, 8, 0, 1, 2 * i + 1));
      extrapolated += measured.value() / 60;
      plain += measured.details().get("fid") / 60;
    }
    assertThat(plain).isBetween(0.07, 0.11);
    assertThat(extrapolated).isCloseTo(0, within(0.015));
  }

  @Test
  void anotherSeedDrawsOtherSubsets() {
    Comparison sets = sets();
    Comparison reseeded =
        new Comparison(sets.real(), sets.generated(), Optional.empty(), Optional.empty(), 8);
    assertThat(metric.measure(reseeded).get(0).value())
        .isNotEqualTo(metric.measure(sets).get(0).value());
  }

  /** The order decides which samples are drawn, and no more than that. */
  @Test
  void theOrderOfSamplesMattersLessThanTheInterval() {
    Comparison sets = sets();
    Measurement measured = metric.measure(sets).get(0);
    assertThat(Sets.measure(metric, sets.real(), Sets.shuffled(sets.generated(), 3)).value())
        .isBetween(
            measured.interval().orElseThrow().low(), measured.interval().orElseThrow().high());
  }

  /** 200 repetitions; the share of a right interval has a deviation of 1.5 %. */
  @Test
  void theIntervalCoversTheMeanOfRepetitions() {
    double share =
        Sets.coverage(
            metric,
            200,
            i ->
                Sets.compared(
                    Sets.normal(600, 3, 0, 1, 2 * i), Sets.normal(300, 3, 0.4, 1.2, 2 * i + 1)));
    assertThat(share).isBetween(0.90, 0.99);
  }

  @Test
  void aLineThroughPointsHasItsHeightAndItsError() {
    Line exact = Line.through(new double[] {1, 2, 4}, new double[] {5, 7, 11});
    assertThat(exact.intercept()).isCloseTo(3, within(1e-12));
    assertThat(exact.slope()).isCloseTo(2, within(1e-12));
    assertThat(exact.standardError()).isCloseTo(0, within(1e-12));
    // By hand: residuals 1/6, -1/3, 1/6; squares 1/6; intercept's factor 1/3 + 4/2.
    Line bent = Line.through(new double[] {1, 2, 3}, new double[] {1, 1, 2});
    assertThat(bent.intercept()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(bent.slope()).isCloseTo(0.5, within(1e-12));
    assertThat(bent.standardError()).isCloseTo(Math.sqrt(1 / 6.0 * 7 / 3), within(1e-12));
  }

  @Test
  void theSmallestSizeIsNotedIfItIsSingular() {
    Metric small = new FidInfinityFactory().create(new FidInfinityOptions(50, 3, 4));
    assertThat(Sets.measure(small, Sets.mixed(60, 4, 0, 1), Sets.mixed(50, 4, 0, 2)).notes())
        .containsExactly(
            "The covariance of 4 generated samples in 4 dimensions is singular, and the value"
                + " biased upwards: take more than 4 samples, or 'kid', which has no bias.");
  }

  @Test
  void sizesThatDoNotFitAreRefusedBeforeAndWhenMeasuring() {
    String fix =
        "\n  Fix: raise 'samples' to at least 109, or lower 'smallest' or 'sizes' of the metric.";
    assertThatThrownBy(() -> factory().create(new FidInfinityOptions(108, 10, 100)))
        .isInstanceOf(GanException.class)
        .hasMessage(
            "error GAN-M001: 'fid-infinity' finds no 10 numbers from 100 up to 108, the generated"
                + " samples"
                + fix);
    assertThatThrownBy(() -> Sets.measure(metric, Sets.mixed(99, 3, 0, 1), Sets.mixed(80, 3, 0, 1)))
        .isInstanceOf(GanException.class)
        .hasMessage(
            "error GAN-M001: 'fid-infinity' finds no 10 numbers from 100 up to 80, the generated"
                + " samples"
                + fix);
    assertThatThrownBy(() -> Sets.measure(metric, Sets.mixed(1, 3, 0, 1), Sets.mixed(300, 3, 0, 1)))
        .isInstanceOf(GanException.class)
        .hasMessageStartingWith(
            "error GAN-M001: 'fid-infinity' cannot fit a Gaussian to 1 real sample");
  }

  @Test
  void theSmallestNumberThatIsAllowedWorks() {
    assertThat(IntStream.of(Sizes.of(109, new FidInfinityOptions(109, 10, 100))).distinct().count())
        .isEqualTo(10);
  }
}
