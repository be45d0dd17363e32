package gan.metrics.frechet;

import gan.core.spi.Features;
import gan.metrics.matrix.Matrix;
import gan.metrics.matrix.MatrixSession;

/**
 * How fast the distance changes as single samples gain weight: its influence function, the first
 * order of what other samples would have given.
 */
final class Influence {
  private Influence() {}

  /**
   * The influence of each sample of one set, {@code 2 (m - o)·(x - m) + c (x - m)' (I - A A') (x -
   * m) - tr((I - A A') S)}, whose mean is 0.
   *
   * @param features the set
   * @param own the Gaussian fitted to it, of mean {@code m} and covariance {@code S}; as that is
   *     unbiased, {@code c = n / (n - 1)}
   * @param other the other Gaussian, of mean {@code o}
   * @param map {@code A}, whose square moves this Gaussian onto the other
   */
  static double[] of(
      Features features, Gaussian own, Gaussian other, Matrix map, MatrixSession session) {
    int size = own.dimensions();
    double unbiased = own.samples() / (own.samples() - 1.0);
    double[] influence = new double[features.rows()];
    for (RowBlock block : RowBlock.of(features)) {
      Matrix centred = Matrix.of(features, block.from(), block.to(), own.mean());
      Matrix moved = session.product(centred, map);
      for (int row = 0; row < centred.rows(); row++) {
        double sum = -unbiased * square(moved, row);
        for (int i = 0; i < size; i++) {
          double x = centred.get(row, i);
          sum += x * (unbiased * x + 2 * (own.mean()[i] - other.mean()[i]));
        }
        influence[block.from() + row] = sum;
      }
    }
    return centred(influence);
  }

  /** The variance of the mean of independent samples that have such influences. */
  static double varianceOfMean(double[] influence) {
    double squares = 0;
    for (double one : influence) {
      squares += one * one;
    }
    return squares / (influence.length - 1) / influence.length;
  }

  private static double square(Matrix matrix, int row) {
    double sum = 0;
    for (int i = 0; i < matrix.columns(); i++) {
      sum += matrix.get(row, i) * matrix.get(row, i);
    }
    return sum;
  }

  /** Takes the mean away, which is the trace of the formula. */
  private static double[] centred(double[] influence) {
    double mean = 0;
    for (double one : influence) {
      mean += one / influence.length;
    }
    for (int i = 0; i < influence.length; i++) {
      influence[i] -= mean;
    }
    return influence;
  }
}
