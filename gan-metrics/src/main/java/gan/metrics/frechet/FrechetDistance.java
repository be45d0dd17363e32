package gan.metrics.frechet;

import gan.metrics.matrix.Eigenvalues;
import gan.metrics.matrix.Matrix;
import gan.metrics.matrix.MatrixSession;
import java.util.Arrays;

/**
 * The squared Fréchet distance of two Gaussians, {@code |m1 - m2|² + tr(S1 + S2 - 2 (S1^½ S2
 * S1^½)^½)} (Dowson and Landau 1982).
 *
 * <p>With {@code S1 = L L'}, the matrix whose root is sought has the positive eigenvalues of {@code
 * L' S2 L}, which is symmetric and as small as the rank of {@code S1}.
 */
final class FrechetDistance {
  private final double means;
  private final double covariances;
  private final Root root;
  private final Eigenvalues middle;

  private FrechetDistance(double means, double covariances, Root root, Eigenvalues middle) {
    this.means = means;
    this.covariances = covariances;
    this.root = root;
    this.middle = middle;
  }

  /**
   * From one Gaussian to another.
   *
   * @param root of the covariance of {@code real}, which several distances may share
   */
  static FrechetDistance between(
      Gaussian real, Root root, Gaussian generated, MatrixSession session) {
    Matrix l = root.scaled(0.5);
    Matrix product =
        session.productOfTransposed(l, session.product(generated.covariance(), l)).symmetric();
    Eigenvalues middle = session.eigenvalues(product);
    double trace = Arrays.stream(middle.values()).map(value -> Math.sqrt(Math.max(0, value))).sum();
    double means = 0;
    for (int i = 0; i < real.dimensions(); i++) {
      means += Math.pow(real.mean()[i] - generated.mean()[i], 2);
    }
    double covariances = real.covariance().trace() + generated.covariance().trace() - 2 * trace;
    return new FrechetDistance(means, Math.max(0, covariances), root, middle);
  }

  /** How much the means contribute. */
  double means() {
    return means;
  }

  /** How much the covariances contribute; never less than 0, whatever rounding does. */
  double covariances() {
    return covariances;
  }

  double value() {
    return means + covariances;
  }

  /**
   * {@code A} such that {@code T = A A'} moves the generated Gaussian onto the real one: {@code T =
   * S1^½ (S1^½ S2 S1^½)^-½ S1^½}, and {@code I - T} is the slope of the distance by {@code S2}.
   */
  Matrix fromGenerated(MatrixSession session) {
    return turned(0.5, -0.25, session);
  }

  /**
   * The same the other way round, {@code S1^-½ (S1^½ S2 S1^½)^½ S1^-½}, which is as good as the
   * formula with exchanged roles for all that varies as the real samples do, and saves two sets of
   * eigenvalues.
   */
  Matrix fromReal(MatrixSession session) {
    return turned(-0.5, 0.25, session);
  }

  private Matrix turned(double outer, double inner, MatrixSession session) {
    int first = Rank.zeros(middle.values());
    double[] powers =
        Arrays.stream(middle.values()).skip(first).map(value -> Math.pow(value, inner)).toArray();
    return session.product(root.scaled(outer), middle.vectors().columnsFrom(first)).scaled(powers);
  }
}
