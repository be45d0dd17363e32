package gan.metrics.frechet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.core.problem.GanException;
import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.metrics.Sets;
import gan.metrics.matrix.MatrixSession;
import gan.testkit.FixedSet;
import gan.testkit.contract.MetricContract;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FidTest implements MetricContract<FidOptions> {
  private static final Percentage MILLIONTH = Percentage.withPercentage(1e-4);

  private final Metric fid = factory().create(options());

  @Override
  public MetricFactory<FidOptions> factory() {
    return new FidFactory();
  }

  @Override
  public FidOptions options() {
    return new FidOptions(200);
  }

  @Override
  public Comparison sets() {
    return Sets.compared(Sets.mixed(300, 6, 0, 1), Sets.mixed(200, 6, 0.3, 2));
  }

  @Test
  void equalSetsAreAtDistanceZero() {
    for (FixedSet set :
        new FixedSet[] {
          Sets.mixed(300, 8, 5, 1), // an ordinary one
          Sets.mixed(10, 40, 1, 1), // fewer samples than dimensions
          FixedSet.vectors(3, 1, 2, 3, 1, 2, 3), // one sample, twice
        }) {
      assertThat(value(set, set)).isBetween(0.0, 1e-6);
    }
  }

  /** {@code |m|² + Σ (√a - √b)²}. */
  @Test
  void varianceAlongAxesGivesTheClosedForm() {
    FixedSet real = axes(0, 0, 1, 2);
    FixedSet generated = axes(3, -1, 3, 0.5);
    double roots = Math.pow(1 - 3, 2) / 2 + Math.pow(2 - 0.5, 2) / 2;
    Measurement measured = Sets.measure(fid, real, generated);
    assertThat(measured.value()).isCloseTo(10 + roots, within(1e-12));
    assertThat(measured.details())
        .hasSize(2)
        .hasEntrySatisfying("means", means -> assertThat(means).isEqualTo(10))
        .hasEntrySatisfying(
            "covariances", rest -> assertThat(rest).isCloseTo(roots, within(1e-12)));
  }

  @Test
  void covariancesThatCommuteGiveTheClosedForm() {
    double[][] turn = Sets.orthonormal(2, 2, 3);
    double roots = Math.pow(1 - 3, 2) / 2 + Math.pow(2 - 0.5, 2) / 2;
    assertThat(value(turned(axes(0, 0, 1, 2), turn), turned(axes(3, -1, 3, 0.5), turn)))
        .isCloseTo(10 + roots, MILLIONTH);
  }

  /** In the plane, {@code tr √A = √(tr A + 2 √det A)}. */
  @Test
  void covariancesOfThePlaneThatDoNotCommuteGiveTheClosedForm() {
    FixedSet real = Sets.mixed(50, 2, 0, 4);
    FixedSet generated = Sets.mixed(70, 2, 1, 9);
    double[][] s1 = SlowFrechet.covariance(Sets.numbers(real), SlowFrechet.even(50));
    double[][] s2 = SlowFrechet.covariance(Sets.numbers(generated), SlowFrechet.even(70));
    double root =
        Math.sqrt(
            SlowFrechet.trace(Sets.product(s1, s2))
                + 2 * Math.sqrt(determinant(s1) * determinant(s2)));
    Measurement measured = Sets.measure(fid, real, generated);
    assertThat(measured.details().get("covariances"))
        .isCloseTo(
            SlowFrechet.trace(s1) + SlowFrechet.trace(s2) - 2 * root,
            Percentage.withPercentage(1e-7));
  }

  @Test
  void itAgreesWithAnIterationForTheRoot() {
    for (int size : new int[] {1, 3, 12}) {
      FixedSet real = Sets.mixed(200, size, 0, 4);
      FixedSet generated = Sets.mixed(150, size, 0.5, 9);
      assertThat(value(real, generated))
          .as(size + " dimensions")
          .isCloseTo(SlowFrechet.distance(real, generated), Percentage.withPercentage(1e-7));
    }
  }

  /** Real samples along one axis alone: {@code tr S1 + tr S2 - 2 √(a s)}. */
  @Test
  void aSingularCovarianceGivesTheClosedForm() {
    FixedSet along = Sets.of(new double[][] {{-1, 0}, {0, 0}, {1, 0}});
    FixedSet across = Sets.of(new double[][] {{0, -2}, {0, 0}, {0, 2}});
    FixedSet around = Sets.of(new double[][] {{2, 1}, {-2, -1}, {0, 0}});
    assertThat(value(along, across)).isCloseTo(1 + 4, within(1e-9));
    double expected = 1 + 5 - 2 * Math.sqrt(1 * 4);
    assertThat(value(along, around)).isCloseTo(expected, within(1e-9));
    assertThat(value(around, along)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void aCovarianceThatIsNearlySingularGivesTheClosedForm() {
    double small = 1.0 / (1 << 20);
    FixedSet flat = axes(0, 0, 1, small);
    FixedSet round = axes(0, 0, 1, 1);
    double expected = Math.pow(1 - small, 2) / 2;
    assertThat(value(flat, round)).isCloseTo(expected, within(1e-9));
    assertThat(value(round, flat)).isCloseTo(expected, within(1e-9));
    assertThat(value(flat, flat)).isBetween(0.0, 1e-9);
  }

  /** Samples in three of twenty dimensions are as far apart as in the three alone. */
  @Test
  void fewerSamplesThanDimensionsGiveTheDistanceWithinTheirOwn() {
    FixedSet real = Sets.mixed(9, 3, 0, 4);
    FixedSet generated = Sets.mixed(8, 3, 0.5, 9);
    double[][] into = Sets.orthonormal(3, 20, 5);
    assertThat(value(turned(real, into), turned(generated, into)))
        .isCloseTo(SlowFrechet.distance(real, generated), Percentage.withPercentage(1e-3));
  }

  @Test
  void constantFeaturesGiveTheClosedForm() {
    FixedSet constant = FixedSet.vectors(2, 1, 1, 1, 1, 1, 1);
    FixedSet other = FixedSet.vectors(2, 4, 5, 4, 5);
    FixedSet around = Sets.of(new double[][] {{2, 1}, {-2, -1}, {0, 0}});
    assertThat(value(constant, other)).isEqualTo(9 + 16);
    assertThat(value(constant, around)).isCloseTo(2 + 5, within(1e-12));
    assertThat(value(around, constant)).isCloseTo(2 + 5, within(1e-12));
    assertThat(Sets.measure(fid, constant, other).interval())
        .contains(new ConfidenceInterval(25, 25, "first order"));
  }

  @Test
  void hugeAndTinyFeaturesScaleAsSquares() {
    FixedSet real = Sets.mixed(60, 4, 0, 4);
    FixedSet generated = Sets.mixed(50, 4, 0.5, 9);
    double value = value(real, generated);
    for (int exponent : new int[] {-60, 60}) {
      double scale = Math.scalb(1.0, exponent);
      assertThat(value(scaled(real, scale), scaled(generated, scale)))
          .isCloseTo(value * scale * scale, Percentage.withPercentage(1e-7));
    }
  }

  @Test
  void theOrderOfSamplesDoesNotMatter() {
    FixedSet real = Sets.mixed(300, 5, 0, 1);
    FixedSet generated = Sets.mixed(200, 5, 0.3, 2);
    assertThat(value(Sets.shuffled(real, 1), Sets.shuffled(generated, 2)))
        .isCloseTo(value(real, generated), Percentage.withPercentage(1e-9));
  }

  @Test
  void bothSidesCanBeExchanged() {
    FixedSet real = Sets.mixed(300, 5, 0, 1);
    FixedSet generated = Sets.mixed(200, 5, 0.3, 2);
    Measurement there = Sets.measure(fid, real, generated);
    Measurement back = Sets.measure(fid, generated, real);
    assertThat(back.value()).isCloseTo(there.value(), Percentage.withPercentage(1e-9));
    assertThat(back.interval().orElseThrow().high())
        .isCloseTo(there.interval().orElseThrow().high(), Percentage.withPercentage(1e-6));
  }

  @Test
  void turningBothSetsChangesNothing() {
    FixedSet real = Sets.mixed(300, 5, 0, 1);
    FixedSet generated = Sets.mixed(200, 5, 0.3, 2);
    double[][] turn = Sets.orthonormal(5, 5, 8);
    assertThat(value(turned(real, turn), turned(generated, turn)))
        .isCloseTo(value(real, generated), MILLIONTH);
  }

  @Test
  void moreSamplesThanABlockHoldsGiveTheSame() {
    FixedSet real = Sets.normal(2100, 2048, 0, 1, 1);
    FixedSet block = real.first(2048);
    double[] whole = SlowFrechet.mean(Sets.numbers(real), SlowFrechet.even(2100));
    double[] first = SlowFrechet.mean(Sets.numbers(block), SlowFrechet.even(2048));
    assertThat(RowBlock.of(real.features()))
        .containsExactly(new RowBlock(0, 2048), new RowBlock(2048, 2100));
    double means = 0;
    for (int i = 0; i < whole.length; i++) {
      means += Math.pow(whole[i] - first[i], 2);
    }
    try (MatrixSession session = new MatrixSession()) {
      Gaussian all = Gaussian.of(real.features(), session);
      Gaussian some = Gaussian.of(block.features(), session);
      double apart = 0;
      for (int i = 0; i < all.dimensions(); i++) {
        apart += Math.pow(all.mean()[i] - some.mean()[i], 2);
      }
      assertThat(apart).isCloseTo(means, Percentage.withPercentage(1e-6));
      double[][] rows = Sets.numbers(real);
      for (int[] at : new int[][] {{0, 0}, {3, 2047}, {1000, 17}}) {
        double sum = 0;
        for (double[] row : rows) {
          sum += (row[at[0]] - whole[at[0]]) * (row[at[1]] - whole[at[1]]);
        }
        assertThat(all.covariance().get(at[0], at[1])).isCloseTo(sum / 2099, within(1e-12));
      }
    }
  }

  /** 200 repetitions; the share of a right interval has a deviation of 1.5 %. */
  @Test
  void theIntervalCoversTheMeanOfRepetitions() {
    double share =
        Sets.coverage(
            fid,
            200,
            i ->
                Sets.compared(
                    Sets.normal(600, 4, 0, 1, 2 * i), Sets.normal(200, 4, 0.4, 1.2, 2 * i + 1)));
    assertThat(share).isBetween(0.90, 0.99);
  }

  /** Where first order vanishes, the interval is too wide rather than too narrow. */
  @Test
  void theIntervalCoversTheMeanOfPerfectSamples() {
    double share =
        Sets.coverage(
            fid,
            200,
            i ->
                Sets.compared(
                    Sets.normal(200, 4, 0, 1, 2 * i), Sets.normal(200, 4, 0, 1, 2 * i + 1)));
    assertThat(share).isBetween(0.94, 1.0);
  }

  @Test
  void tooFewSamplesForTheirDimensionsAreNoted() {
    assertThat(Sets.measure(fid, Sets.mixed(7, 6, 0, 1), Sets.mixed(6, 6, 0, 2)).notes())
        .containsExactly(
            "The covariance of 6 generated samples in 6 dimensions is singular, and the value"
                + " biased upwards: take more than 6 samples, or 'kid', which has no bias.");
    assertThat(Sets.measure(fid, Sets.mixed(5, 6, 0, 1), Sets.mixed(7, 6, 0, 2)).notes())
        .containsExactly(
            "The covariance of 5 real samples in 6 dimensions is singular, and the value biased"
                + " upwards: take more than 6 samples, or 'kid', which has no bias.");
  }

  @Test
  void aSingleSampleIsRefused() {
    FixedSet one = FixedSet.vectors(2, 1, 2);
    assertThatThrownBy(() -> value(one, one))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-M001: 'fid' cannot fit a Gaussian to 1 real sample: a covariance takes at least 2
              Fix: use data with more samples, or leave the metric out.

            error GAN-M001: 'fid' cannot fit a Gaussian to 1 generated sample: a covariance takes at least 2
              Fix: raise 'samples' of the metric, or leave the metric out.""");
  }

  @Test
  void dimensionsThatNobodyWouldWaitForAreRefused() {
    FixedSet wide = FixedSet.vectors(8193, new float[2 * 8193]);
    assertThatThrownBy(() -> value(wide, wide))
        .isInstanceOf(GanException.class)
        .hasMessage(
            """
            error GAN-C021: 'fid' takes features of at most 8192 dimensions, and these have 8193
              Fix: use a feature extractor that gives fewer, or the metric 'kid'.""");
  }

  private double value(FixedSet real, FixedSet generated) {
    return Sets.measure(fid, real, generated).value();
  }

  /** Five samples with variances {@code a²/2} and {@code b²/2} along the axes, around a mean. */
  private static FixedSet axes(double x, double y, double a, double b) {
    return Sets.of(new double[][] {{x + a, y}, {x - a, y}, {x, y + b}, {x, y - b}, {x, y}});
  }

  private static double determinant(double[][] m) {
    return m[0][0] * m[1][1] - m[0][1] * m[1][0];
  }

  private static FixedSet turned(FixedSet set, double[][] turn) {
    return Sets.of(Sets.product(Sets.numbers(set), turn));
  }

  private static FixedSet scaled(FixedSet set, double scale) {
    double[][] rows = Sets.numbers(set);
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] *= scale;
      }
    }
    return Sets.of(rows);
  }
}
