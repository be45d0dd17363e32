package gan.metrics.frechet;

import gan.core.spi.Features;
import gan.metrics.matrix.MatrixSession;

/**
 * A distance between the Gaussians fitted to two sets, and how sure it is.
 *
 * @param means how much the means contribute
 * @param covariances how much the covariances contribute
 * @param variance of the distance over other samples of the same kinds, to first order
 */
record Estimate(double means, double covariances, double variance) {

  static Estimate of(
      Features real, Gaussian reals, Root root, Features generated, MatrixSession session) {
    Gaussian fakes = Gaussian.of(generated, session);
    FrechetDistance distance = FrechetDistance.between(reals, root, fakes, session);
    double[] byReal = Influence.of(real, reals, fakes, distance.fromReal(session), session);
    double[] byGenerated =
        Influence.of(generated, fakes, reals, distance.fromGenerated(session), session);
    return new Estimate(
        distance.means(),
        distance.covariances(),
        Influence.varianceOfMean(byReal) + Influence.varianceOfMean(byGenerated));
  }

  static Estimate of(Features real, Features generated, MatrixSession session) {
    Gaussian reals = Gaussian.of(real, session);
    return of(real, reals, Root.of(real, reals, session), generated, session);
  }

  double value() {
    return means + covariances;
  }

  double standardError() {
    return Math.sqrt(variance);
  }
}
