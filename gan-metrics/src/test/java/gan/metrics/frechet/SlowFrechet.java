package gan.metrics.frechet;

import gan.core.spi.SampleSet;
import gan.metrics.Sets;
import java.util.Arrays;

/**
 * The distance by another formula and other means: {@code |m1 - m2|² + tr S1 + tr S2 - 2 tr (S1
 * S2)^½}, where the root is found by the iteration of Denman and Beavers (1976) in plain Java. The
 * product of the covariances must not be singular.
 */
final class SlowFrechet {
  private static final int ROUNDS = 60;

  private SlowFrechet() {}

  static double distance(SampleSet real, SampleSet generated) {
    double[][] first = Sets.numbers(real);
    double[][] second = Sets.numbers(generated);
    return distance(first, even(first.length), second, even(second.length));
  }

  static double[] even(int count) {
    double[] weights = new double[count];
    Arrays.fill(weights, 1.0 / count);
    return weights;
  }

  /**
   * The distance of weighted sets.
   *
   * @param firstWeights which add up to 1; even ones give the unbiased covariance
   */
  static double distance(
      double[][] first, double[] firstWeights, double[][] second, double[] secondWeights) {
    double[] one = mean(first, firstWeights);
    double[] two = mean(second, secondWeights);
    double means = 0;
    for (int i = 0; i < one.length; i++) {
      means += (one[i] - two[i]) * (one[i] - two[i]);
    }
    double[][] s1 = covariance(first, firstWeights);
    double[][] s2 = covariance(second, secondWeights);
    return means + trace(s1) + trace(s2) - 2 * trace(root(Sets.product(s1, s2)));
  }

  static double[] mean(double[][] rows, double[] weights) {
    double[] mean = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += weights[i] * rows[i][j];
      }
    }
    return mean;
  }

  static double[][] covariance(double[][] rows, double[] weights) {
    double[] mean = mean(rows, weights);
    double unbiased = rows.length / (rows.length - 1.0);
    double[][] sums = new double[mean.length][mean.length];
    for (int i = 0; i < rows.length; i++) {
      for (int a = 0; a < mean.length; a++) {
        for (int b = 0; b < mean.length; b++) {
          sums[a][b] += unbiased * weights[i] * (rows[i][a] - mean[a]) * (rows[i][b] - mean[b]);
        }
      }
    }
    return sums;
  }

  static double trace(double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      sum += matrix[i][i];
    }
    return sum;
  }

  private static double[][] root(double[][] matrix) {
    double[][] y = matrix;
    double[][] z = identity(matrix.length);
    for (int round = 0; round < ROUNDS; round++) {
      double[][] next = halfSum(y, inverse(z));
      z = halfSum(z, inverse(y));
      y = next;
    }
    return y;
  }

  private static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static double[][] halfSum(double[][] a, double[][] b) {
    double[][] half = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        half[i][j] = (a[i][j] + b[i][j]) / 2;
      }
    }
    return half;
  }

  /** Gauss and Jordan, with the largest number of a column as its pivot. */
  private static double[][] inverse(double[][] matrix) {
    int size = matrix.length;
    double[][] left = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    double[][] right = identity(size);
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column; row < size; row++) {
        pivot = Math.abs(left[row][column]) > Math.abs(left[pivot][column]) ? row : pivot;
      }
      swap(left, column, pivot);
      swap(right, column, pivot);
      double scale = left[column][column];
      for (int j = 0; j < size; j++) {
        left[column][j] /= scale;
        right[column][j] /= scale;
      }
      for (int row = 0; row < size; row++) {
        double share = row == column ? 0 : left[row][column];
        for (int j = 0; j < size; j++) {
          left[row][j] -= share * left[column][j];
          right[row][j] -= share * right[column][j];
        }
      }
    }
    return right;
  }

  private static void swap(double[][] rows, int a, int b) {
    double[] row = rows[a];
    rows[a] = rows[b];
    rows[b] = row;
  }
}
