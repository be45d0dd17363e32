package gan.metrics.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.metrics.Sets;
import gan.metrics.matrix.MatrixSession;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import java.util.Optional;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KidTest implements MetricContract<KidOptions> {
  private static final Metric COMPLETE = complete();

  @Override
  public MetricFactory<KidOptions> factory() {
    return new KidFactory();
  }

  @Override
  public KidOptions options() {
    return new KidOptions(200, Estimator.SUBSETS, 10, 50);
  }

  @Override
  public Comparison sets() {
    return KidTest.ordinary();
  }

  /** The other estimator keeps the rules, too. */
  @Nested
  class CompleteEstimator implements MetricContract<KidOptions> {
    @Override
    public MetricFactory<KidOptions> factory() {
      return new KidFactory();
    }

    @Override
    public KidOptions options() {
      return new KidOptions(200, Estimator.COMPLETE, 2, 2);
    }

    @Override
    public Comparison sets() {
      return KidTest.ordinary();
    }
  }

  /** Relative to the value, and to the kernels whose difference it is. */
  @Test
  void theCompleteEstimatorIsTheSumOverPairs() {
    for (int size : new int[] {1, 6, 50}) {
      FixedSet real = Sets.mixed(150, size, 0, 1);
      FixedSet generated = Sets.mixed(150, size, 0.3, 2);
      double expected = slow(real, generated);
      assertThat(value(COMPLETE, real, generated))
          .as(size + " dimensions")
          .isCloseTo(expected, Percentage.withPercentage(1e-6))
          .isCloseTo(expected, within(1e-12 * scale(real, generated)));
    }
  }

  @Test
  void moreSamplesThanABlockHoldsGiveTheSame() {
    FixedSet real = Sets.mixed(1100, 2, 0, 1);
    FixedSet generated = Sets.mixed(1100, 2, 0.3, 2);
    assertThat(value(COMPLETE, real, generated))
        .isCloseTo(slow(real, generated), Percentage.withPercentage(1e-6));
  }

  /** Kernels of a million, of which nothing but 1e-6 is left. */
  @Test
  void littleDifferenceFarFromTheOriginIsKeptToTheKernelsLastDigits() {
    FixedSet real = Sets.normal(100, 4, 10, 0.01, 1);
    FixedSet generated = Sets.normal(100, 4, 10, 0.01, 2);
    assertThat(value(COMPLETE, real, generated))
        .isCloseTo(slow(real, generated), within(1e-12 * scale(real, generated)));
  }

  /** {@code k(a, a) + k(b, b) - 2 k(a, b)} with {@code k = (x·y / 2 + 1)³}. */
  @Test
  void constantFeaturesGiveTheClosedForm() {
    FixedSet a = FixedSet.vectors(2, 1, 1, 1, 1, 1, 1);
    FixedSet b = FixedSet.vectors(2, 2, 0, 2, 0, 2, 0);
    Measurement measured = Sets.measure(COMPLETE, a, b);
    assertThat(measured.value()).isEqualTo(8 + 27 - 2 * 8);
    assertThat(measured.interval().orElseThrow().low()).isEqualTo(19);
    assertThat(measured.interval().orElseThrow().high()).isEqualTo(19);
    assertThat(value(COMPLETE, a, a)).isZero();
  }

  /** Nothing is left but that samples meet themselves in the third term. */
  @Test
  void identicalSetsLieBelowZeroByTheirDiagonal() {
    FixedSet set = Sets.mixed(100, 4, 0, 1);
    double[][] rows = Sets.numbers(set);
    double diagonal = 0;
    double all = 0;
    for (double[] x : rows) {
      diagonal += kernel(x, x);
      for (double[] y : rows) {
        all += kernel(x, y);
      }
    }
    double expected = 2 * (all - diagonal) / (100 * 99) - 2 * all / (100 * 100);
    assertThat(expected).isNegative();
    assertThat(value(COMPLETE, set, set)).isCloseTo(expected, Percentage.withPercentage(1e-6));
  }

  /** 300 repetitions with perfect samples: within three deviations of their mean. */
  @Test
  void itHasNoBias() {
    double[] values = new double[300];
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] =
          value(COMPLETE, Sets.normal(30, 3, 0, 1, 2L * i), Sets.normal(30, 3, 0, 1, 2L * i + 1));
      mean += values[i] / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / 299 / 300);
    assertThat(mean).isCloseTo(0, within(3 * deviation));
    assertThat(deviation).isLessThan(0.05);
  }

  @Test
  void subsetsOfAllSamplesAreAllTheCompleteEstimate() {
    FixedSet real = Sets.mixed(80, 4, 0, 1);
    FixedSet generated = Sets.mixed(80, 4, 0.3, 2);
    Measurement measured = Sets.measure(subsets(3, 80), real, generated);
    assertThat(measured.value()).isCloseTo(slow(real, generated), Percentage.withPercentage(1e-6));
    assertThat(measured.details().get("deviation-of-subsets")).isCloseTo(0, within(1e-12));
    assertThat(measured.notes()).isEmpty();
  }

  /** The mean over subsets estimates the complete one: within three of its standard errors. */
  @Test
  void theMeanOfManySubsetsIsNearTheCompleteEstimate() {
    FixedSet real = Sets.mixed(300, 4, 0, 1);
    FixedSet generated = Sets.mixed(200, 4, 0.3, 2);
    Measurement measured = Sets.measure(subsets(400, 20), real, generated);
    double error = measured.details().get("deviation-of-subsets") / Math.sqrt(400);
    double all = slow(real, generated);
    assertThat(measured.value()).isCloseTo(all, within(3 * error));
    assertThat(3 * error).isLessThan(all / 3);
    assertThat(measured.real()).isEqualTo(300);
    assertThat(measured.generated()).isEqualTo(200);
  }

  @Test
  void anotherSeedDrawsOtherSubsets() {
    Comparison sets = ordinary();
    Comparison reseeded =
        new Comparison(sets.real(), sets.generated(), Optional.empty(), Optional.empty(), 8);
    Metric metric = subsets(10, 50);
    assertThat(metric.measure(reseeded).get(0).value())
        .isNotEqualTo(metric.measure(sets).get(0).value());
  }

  @Test
  void theOrderOfSamplesDoesNotMatterToTheCompleteEstimator() {
    FixedSet real = Sets.mixed(150, 4, 0, 1);
    FixedSet generated = Sets.mixed(150, 4, 0.3, 2);
    assertThat(value(COMPLETE, Sets.shuffled(real, 1), Sets.shuffled(generated, 2)))
        .isCloseTo(value(COMPLETE, real, generated), Percentage.withPercentage(1e-9));
  }

  @Test
  void theCompleteEstimatorTakesNoMoreRealThanGeneratedSamples() {
    FixedSet real = Sets.mixed(150, 4, 0, 1);
    FixedSet generated = Sets.mixed(100, 4, 0.3, 2);
    Measurement measured = Sets.measure(COMPLETE, real, generated);
    assertThat(measured.real()).isEqualTo(100);
    assertThat(measured.generated()).isEqualTo(100);
    assertThat(measured.value())
        .isCloseTo(slow(real.first(100), generated), Percentage.withPercentage(1e-6));
  }

  /** 200 repetitions; the share of a right interval has a deviation of 1.5 %. */
  @Test
  void intervalsCoverTheMeanOfRepetitions() {
    for (Metric metric : new Metric[] {COMPLETE, subsets(20, 50)}) {
      double share =
          Sets.coverage(
              metric,
              200,
              i ->
                  Sets.compared(
                      Sets.normal(300, 10, 0, 1, 2 * i), Sets.normal(300, 10, 0.3, 1, 2 * i + 1)));
      assertThat(share).isBetween(0.90, 0.99);
    }
  }

  /** Where the first order of the variance vanishes. */
  @Test
  void intervalsCoverTheMeanOfPerfectSamples() {
    for (Metric metric : new Metric[] {COMPLETE, subsets(20, 50)}) {
      double share =
          Sets.coverage(
              metric,
              200,
              i ->
                  Sets.compared(
                      Sets.normal(200, 10, 0, 1, 2 * i), Sets.normal(200, 10, 0, 1, 2 * i + 1)));
      assertThat(share).isBetween(0.90, 1.0);
    }
  }

  /**
   * For numbers of size 1 the kernel is {@code 4 + 4 x y}. Of as many positive as negative ones,
   * all its variance of 16 is interaction; against ones alone, {@code E k(x, x') - E k(x, y) = -4
   * x} has it, too.
   */
  @Test
  void partsOfTheVarianceAreThoseOfSigns() {
    float[] signs = new float[400];
    float[] ones = new float[400];
    for (int i = 0; i < 400; i++) {
      signs[i] = i % 2 == 0 ? 1 : -1;
      ones[i] = 1;
    }
    FixedSet balanced = FixedSet.vectors(1, signs);
    try (MatrixSession session = new MatrixSession()) {
      Discrepancy alike = Discrepancy.of(balanced.features(), balanced.features(), session);
      assertThat(alike.between()).isCloseTo(16, within(1e-9));
      assertThat(alike.withinFirst()).isCloseTo(16, within(0.01));
      assertThat(alike.withinSecond()).isCloseTo(16, within(0.01));
      assertThat(alike.first()).isCloseTo(-16 / 399.0 - 16 / 400.0, within(1e-4));
      assertThat(alike.second()).isCloseTo(-16 / 399.0 - 16 / 400.0, within(1e-4));
      assertThat(alike.variance(100, 50))
          .isCloseTo(32 / 9900.0 + 32 / 2450.0 + 64 / 5000.0, within(1e-5));
      Discrepancy apart =
          Discrepancy.of(balanced.features(), FixedSet.vectors(1, ones).features(), session);
      assertThat(apart.between()).isCloseTo(0, within(1e-9));
      assertThat(apart.withinSecond()).isCloseTo(0, within(1e-9));
      assertThat(apart.first()).isCloseTo(16, within(1e-3));
      assertThat(apart.second()).isCloseTo(0, within(1e-9));
      assertThat(apart.variance(100, 50)).isCloseTo(64 / 100.0 + 32 / 9900.0, within(1e-3));
    }
  }

  @Test
  void smallerSubsetsAreNoted() {
    Measurement measured =
        Sets.measure(subsets(3, 1000), Sets.mixed(90, 4, 0, 1), Sets.mixed(80, 4, 0.3, 2));
    assertThat(measured.notes())
        .containsExactly("Subsets have 80 samples instead of 1000, since there are no more.");
  }

  @Test
  void aSingleSampleIsRefused() {
    FixedSet one = FixedSet.vectors(2, 1, 2);
    assertThatThrownBy(() -> value(COMPLETE, one, one))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: 'kid' cannot compare the pairs of 1 real sample: it takes at least 2
              Fix: use data with more samples, or leave the metric out.

            error GAN-M001: 'kid' cannot compare the pairs of 1 generated sample: it takes at least 2
              Fix: raise 'samples' of the metric, or leave the metric out.""");
  }

  @Test
  void featuresWhoseThirdPowersOverflowAreRefused() {
    FixedSet large = FixedSet.vectors(1, 1e35f, 2e35f, 3e35f);
    assertThatThrownBy(() -> value(COMPLETE, large, large))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-C021: the features are too large for 'kid': the third powers of their products are no longer finite numbers
              Fix: use another feature extractor, or leave the metric out.""");
  }

  private static Comparison ordinary() {
    return Sets.compared(Sets.mixed(300, 6, 0, 1), Sets.mixed(200, 6, 0.3, 2));
  }

  private static Metric complete() {
    return new KidFactory().create(new KidOptions(200, Estimator.COMPLETE, 2, 2));
  }

  private static Metric subsets(int count, int size) {
    return new KidFactory().create(new KidOptions(200, Estimator.SUBSETS, count, size));
  }

  private static double value(Metric metric, FixedSet real, FixedSet generated) {
    return Sets.measure(metric, real, generated).value();
  }

  /** All pairs, one after another. */
  private static double slow(FixedSet real, FixedSet generated) {
    double[][] x = Sets.numbers(real);
    double[][] y = Sets.numbers(generated);
    return pairs(x, x, true) + pairs(y, y, true) - 2 * pairs(x, y, false);
  }

  private static double scale(FixedSet real, FixedSet generated) {
    double[][] x = Sets.numbers(real);
    double[][] y = Sets.numbers(generated);
    return pairs(x, x, true) + pairs(y, y, true) + 2 * pairs(x, y, false);
  }

  private static double pairs(double[][] x, double[][] y, boolean different) {
    double sum = 0;
    long count = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        if (!different || i != j) {
          sum += kernel(x[i], y[j]);
          count++;
        }
      }
    }
    return sum / count;
  }

  private static double kernel(double[] x, double[] y) {
    return Math.pow(Sets.dot(x, y) / x.length + 1, 3);
  }
}
