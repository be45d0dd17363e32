package gan.core.explore;

import java.util.List;

/**
 * Finds the weights with which the numbers of vectors add up to a value best: linear regression, by
 * the eigenvectors of the vectors' covariance. Where vectors do not vary, the weight is zero.
 */
final class LeastSquares {
  private static final double NOTHING = 1e-9;

  private final List<float[]> vectors;
  private final double[] means;
  private final Eigenvectors covariance;

  LeastSquares(List<float[]> vectors) {
    this.vectors = vectors;
    int size = vectors.get(0).length;
    means = new double[size];
    for (float[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        means[i] += (double) vector[i] / vectors.size();
      }
    }
    double[][] products = new double[size][size];
    for (float[] vector : vectors) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          products[i][j] += (vector[i] - means[i]) * (vector[j] - means[j]);
        }
      }
    }
    covariance = Eigenvectors.of(products);
  }

  /** The weights for one value a vector, given as a column of a matrix. */
  double[] weights(double[][] values, int column) {
    double[] sums = new double[means.length];
    for (int row = 0; row < values.length; row++) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += (vectors.get(row)[i] - means[i]) * values[row][column];
      }
    }
    double[] weights = new double[sums.length];
    double[] strengths = covariance.values();
    for (int e = 0; e < strengths.length && strengths[e] > NOTHING * strengths[0]; e++) {
      double[] axis = covariance.vectors()[e];
      double share = 0;
      for (int i = 0; i < sums.length; i++) {
        share += axis[i] * sums[i] / strengths[e];
      }
      for (int i = 0; i < sums.length; i++) {
        weights[i] += share * axis[i];
      }
    }
    return weights;
  }
}
