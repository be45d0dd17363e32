package gan.metrics.frechet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.spi.SampleSet;
import gan.metrics.Sets;
import gan.metrics.matrix.Matrix;
import gan.metrics.matrix.MatrixSession;
import gan.testkit.FixedSet;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Influences against what the distance does when one sample gains weight. */
class InfluenceTest {
  private static final double STEP = 1e-5;

  /** Larger where eigenvalues that should be 0 leave noise of 1e-8 in the distance. */
  private static final double SINGULAR_STEP = 1e-3;

  @Test
  void itIsTheSlopeOfTheDistanceByASamplesWeight() {
    FixedSet real = Sets.mixed(30, 4, 0, 4);
    FixedSet generated = Sets.mixed(25, 4, 0.5, 9);
    double[][] reals = Sets.numbers(real);
    double[][] fakes = Sets.numbers(generated);
    try (MatrixSession session = new MatrixSession()) {
      double[] byReal = influence(real, generated, true, session);
      double[] byGenerated = influence(real, generated, false, session);
      for (int i = 0; i < 25; i++) {
        int sample = i;
        assertClose(
            byReal[i],
            slope(
                STEP,
                step ->
                    SlowFrechet.distance(
                        reals, weights(30, sample, step), fakes, SlowFrechet.even(25))));
        assertClose(
            byGenerated[i],
            slope(
                STEP,
                step ->
                    SlowFrechet.distance(
                        reals, SlowFrechet.even(30), fakes, weights(25, sample, step))));
      }
    }
  }

  /** Six samples in nine dimensions: both covariances are singular, on different subspaces. */
  @Test
  void itIsTheSlopeOfTheDistanceWithSingularCovariances() {
    FixedSet real = Sets.normal(6, 9, 0, 1, 4);
    FixedSet generated = Sets.normal(5, 9, 0.5, 2, 9);
    try (MatrixSession session = new MatrixSession()) {
      Gaussian reals = Gaussian.of(real.features(), session);
      Root root = Root.of(real.features(), reals, session);
      Gaussian fakes = Gaussian.of(generated.features(), session);
      double[] byReal = influence(real, generated, true, session);
      double[] byGenerated = influence(real, generated, false, session);
      for (int i = 0; i < 5; i++) {
        int sample = i;
        assertThat(byReal[i])
            .isCloseTo(
                slope(
                    SINGULAR_STEP,
                    step -> {
                      Gaussian moved = weighted(real, weights(6, sample, step));
                      Root other = Root.ofCovariance(moved.covariance(), session);
                      return FrechetDistance.between(moved, other, fakes, session).value();
                    }),
                within(1e-4));
        assertThat(byGenerated[i])
            .isCloseTo(
                slope(
                    SINGULAR_STEP,
                    step -> {
                      Gaussian moved = weighted(generated, weights(5, sample, step));
                      return FrechetDistance.between(reals, root, moved, session).value();
                    }),
                within(1e-4));
      }
    }
  }

  /** The same axes, whichever way they are found. */
  @Test
  void rootsOfFewSamplesAreThoseOfTheirCovariance() {
    FixedSet few = Sets.normal(5, 9, 0.5, 2, 9);
    try (MatrixSession session = new MatrixSession()) {
      Gaussian fitted = Gaussian.of(few.features(), session);
      Matrix bySamples = Root.of(few.features(), fitted, session).scaled(0.5);
      Matrix byCovariance = Root.ofCovariance(fitted.covariance(), session).scaled(0.5);
      assertThat(bySamples.columns()).isEqualTo(4);
      assertThat(byCovariance.columns()).isEqualTo(4);
      for (Matrix root : new Matrix[] {bySamples, byCovariance}) {
        assertThat(session.productWithTransposed(root, root).values())
            .containsExactly(fitted.covariance().values(), within(1e-12));
      }
      Matrix inverse = Root.of(few.features(), fitted, session).scaled(-0.5);
      assertThat(session.productOfTransposed(inverse, bySamples).values())
          .containsExactly(
              new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}, within(1e-12));
    }
  }

  /** {@code T S2 T = S1}, and the other way round. */
  @Test
  void mapsMoveOneCovarianceOntoTheOther() {
    FixedSet real = Sets.mixed(30, 4, 0, 4);
    FixedSet generated = Sets.mixed(25, 4, 0.5, 9);
    try (MatrixSession session = new MatrixSession()) {
      Gaussian reals = Gaussian.of(real.features(), session);
      Gaussian fakes = Gaussian.of(generated.features(), session);
      Root root = Root.of(real.features(), reals, session);
      FrechetDistance distance = FrechetDistance.between(reals, root, fakes, session);
      assertMoves(distance.fromGenerated(session), fakes, reals, session);
      assertMoves(distance.fromReal(session), reals, fakes, session);
    }
  }

  private interface Distance {
    double at(double step);
  }

  private static double slope(double step, Distance distance) {
    return (distance.at(step) - distance.at(-step)) / (2 * step);
  }

  private static void assertClose(double influence, double slope) {
    assertThat(influence).isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
  }

  private static double[] weights(int count, int sample, double step) {
    double[] weights = new double[count];
    Arrays.fill(weights, (1 - step) / count);
    weights[sample] += step;
    return weights;
  }

  private static double[] influence(
      SampleSet real, SampleSet generated, boolean ofReal, MatrixSession session) {
    Gaussian reals = Gaussian.of(real.features(), session);
    Gaussian fakes = Gaussian.of(generated.features(), session);
    Root root = Root.of(real.features(), reals, session);
    FrechetDistance distance = FrechetDistance.between(reals, root, fakes, session);
    return ofReal
        ? Influence.of(real.features(), reals, fakes, distance.fromReal(session), session)
        : Influence.of(
            generated.features(), fakes, reals, distance.fromGenerated(session), session);
  }

  private static Gaussian weighted(SampleSet set, double[] weights) {
    double[][] rows = Sets.numbers(set);
    double[][] covariance = SlowFrechet.covariance(rows, weights);
    int size = covariance.length;
    double[] values = new double[size * size];
    for (int i = 0; i < values.length; i++) {
      values[i] = covariance[i / size][i % size];
    }
    return new Gaussian(
        SlowFrechet.mean(rows, weights), new Matrix(size, size, values), rows.length);
  }

  private static void assertMoves(Matrix root, Gaussian from, Gaussian to, MatrixSession session) {
    Matrix map = session.productWithTransposed(root, root);
    Matrix moved = session.product(map, session.product(from.covariance(), map));
    assertThat(moved.values()).containsExactly(to.covariance().values(), within(1e-9));
  }
}
