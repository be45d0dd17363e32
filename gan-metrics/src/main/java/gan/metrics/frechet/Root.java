package gan.metrics.frechet;

import gan.core.spi.Features;
import gan.metrics.matrix.Eigenvalues;
import gan.metrics.matrix.Matrix;
import gan.metrics.matrix.MatrixSession;
import java.util.Arrays;

/** A covariance by its axes, without those along which nothing varies: {@code S = U diag(v) U'}. */
final class Root {
  private final Matrix axes;
  private final double[] variances;

  private Root(Matrix axes, double[] variances) {
    this.axes = axes;
    this.variances = variances;
  }

  /** Of the covariance of a set, or, where there are fewer, of its samples' products. */
  static Root of(Features features, Gaussian fitted, MatrixSession session) {
    return Enough.isSingular(features.rows(), features.columns())
        ? ofProducts(features, fitted, session)
        : ofCovariance(fitted.covariance(), session);
  }

  static Root ofCovariance(Matrix covariance, MatrixSession session) {
    Eigenvalues all = session.eigenvalues(covariance);
    int first = Rank.zeros(all.values());
    return new Root(
        all.vectors().columnsFrom(first),
        Arrays.copyOfRange(all.values(), first, all.values().length));
  }

  /**
   * The products {@code X X'} of centred samples have the eigenvalues of {@code X' X}, and vectors
   * {@code w} that make {@code X' w} those of it.
   */
  private static Root ofProducts(Features features, Gaussian fitted, MatrixSession session) {
    Matrix centred = Matrix.of(features, 0, features.rows(), fitted.mean());
    Eigenvalues all = session.eigenvalues(session.productWithTransposed(centred, centred));
    int first = Rank.zeros(all.values());
    double[] squares = Arrays.copyOfRange(all.values(), first, all.values().length);
    Matrix axes = session.productOfTransposed(centred, all.vectors().columnsFrom(first));
    return new Root(
        axes.scaled(Arrays.stream(squares).map(square -> 1 / Math.sqrt(square)).toArray()),
        Arrays.stream(squares).map(square -> square / (features.rows() - 1)).toArray());
  }

  /** {@code U diag(v^power)}; of power ½, {@code L} with {@code L L' = S}. */
  Matrix scaled(double power) {
    return axes.scaled(Arrays.stream(variances).map(v -> Math.pow(v, power)).toArray());
  }
}
