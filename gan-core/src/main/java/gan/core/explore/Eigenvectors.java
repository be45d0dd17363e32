package gan.core.explore;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The eigenvectors of a symmetric matrix, by Jacobi's rotations. */
final class Eigenvectors {
  private static final int SWEEPS = 60;
  private static final double NOTHING = 1e-13;

  private final double[] values;
  private final double[][] vectors;

  private Eigenvectors(double[] values, double[][] vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /** The eigenvalues, the largest first; not copied. */
  double[] values() {
    return values;
  }

  /** A unit vector for each value, whose number of largest size is positive; not copied. */
  double[][] vectors() {
    return vectors;
  }

  /** Decomposes a symmetric matrix, which is left as it is. */
  static Eigenvectors of(double[][] symmetric) {
    int size = symmetric.length;
    double[][] a = new double[size][];
    double[][] rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      a[i] = symmetric[i].clone();
      rows[i][i] = 1;
    }
    double enough = NOTHING * Math.sqrt(squares(a, true));
    for (int sweep = 0; sweep < SWEEPS && Math.sqrt(squares(a, false)) > enough; sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(a, rows, p, q);
        }
      }
    }
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -a[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Eigenvectors(
        IntStream.of(order).mapToDouble(i -> a[i][i]).toArray(),
        IntStream.of(order).mapToObj(i -> pointed(rows[i])).toArray(double[][]::new));
  }

  /** Turns a vector round if need be, so that the same matrix always gives the same vectors. */
  static double[] pointed(double[] vector) {
    double largest = 0;
    for (double number : vector) {
      largest = Math.abs(number) > Math.abs(largest) ? number : largest;
    }
    double sign = largest < 0 ? -1 : 1;
    return IntStream.range(0, vector.length).mapToDouble(i -> sign * vector[i]).toArray();
  }

  private static double squares(double[][] a, boolean diagonal) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum += i == j && !diagonal ? 0 : a[i][j] * a[i][j];
      }
    }
    return sum;
  }

  /** Makes the number at (p, q) zero, and notes the rotation. */
  private static void rotate(double[][] a, double[][] rows, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double cosine = 1 / Math.hypot(tangent, 1);
    double sine = tangent * cosine;
    for (int k = 0; k < a.length; k++) {
      double atP = a[k][p];
      double atQ = a[k][q];
      a[k][p] = cosine * atP - sine * atQ;
      a[k][q] = sine * atP + cosine * atQ;
    }
    turn(a, p, q, cosine, sine);
    turn(rows, p, q, cosine, sine);
  }

  private static void turn(double[][] rows, int p, int q, double cosine, double sine) {
    for (int k = 0; k < rows.length; k++) {
      double atP = rows[p][k];
      double atQ = rows[q][k];
      rows[p][k] = cosine * atP - sine * atQ;
      rows[q][k] = sine * atP + cosine * atQ;
    }
  }
}
