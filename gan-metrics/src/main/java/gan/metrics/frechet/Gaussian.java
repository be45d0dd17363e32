package gan.metrics.frechet;

import gan.core.spi.Features;
import gan.metrics.matrix.Matrix;
import gan.metrics.matrix.MatrixSession;

/** A Gaussian fitted to features. */
final class Gaussian {
  private final double[] mean;
  private final Matrix covariance;
  private final int samples;

  Gaussian(double[] mean, Matrix covariance, int samples) {
    this.mean = mean;
    this.covariance = covariance;
    this.samples = samples;
  }

  /** Fits one to at least 2 samples. */
  static Gaussian of(Features features, MatrixSession session) {
    int size = features.columns();
    double[] mean = mean(features);
    double[] products = new double[size * size];
    for (RowBlock block : RowBlock.of(features)) {
      Matrix centred = Matrix.of(features, block.from(), block.to(), mean);
      double[] more = session.productOfTransposed(centred, centred).values();
      for (int i = 0; i < products.length; i++) {
        products[i] += more[i];
      }
    }
    for (int i = 0; i < products.length; i++) {
      products[i] /= features.rows() - 1;
    }
    return new Gaussian(mean, new Matrix(size, size, products), features.rows());
  }

  double[] mean() {
    return mean;
  }

  /** Unbiased: divided by one less than the samples. */
  Matrix covariance() {
    return covariance;
  }

  /** How many it was fitted to. */
  int samples() {
    return samples;
  }

  int dimensions() {
    return mean.length;
  }

  private static double[] mean(Features features) {
    double[] mean = new double[features.columns()];
    float[] values = features.values();
    for (int i = 0; i < values.length; i++) {
      mean[i % mean.length] += values[i];
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= features.rows();
    }
    return mean;
  }
}
