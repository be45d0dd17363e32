package gan.core.explore;

import java.util.Arrays;

/** The directions in which some rows of numbers vary most, by orthogonal iteration. */
final class PrincipalComponents {
  private static final int ROUNDS = 40;
  private static final int SPARE = 6;

  private final double[][] scores;
  private final double[] shares;

  private PrincipalComponents(double[][] scores, double[] shares) {
    this.scores = scores;
    this.shares = shares;
  }

  /** How far each row lies along each component, from the mean: {@code [rows, count]}. */
  double[][] scores() {
    return scores;
  }

  /** How much of all variance each component has, the largest first. */
  double[] shares() {
    return shares;
  }

  /**
   * The first components.
   *
   * @param rows more than components; they are centred in place
   * @param count how many components at most
   */
  static PrincipalComponents of(float[][] rows, int count) {
    centre(rows);
    int width = rows[0].length;
    int block = Math.min(count + SPARE, Math.min(width, rows.length - 1));
    // The rows themselves are a start that holds something of every component.
    double[][] axes = new double[block][];
    for (int i = 0; i < block; i++) {
      axes[i] = widened(rows[i]);
    }
    double[][] along = new double[0][];
    for (int round = 0; round <= ROUNDS; round++) {
      orthogonalize(axes);
      along = along(rows, axes);
      if (round < ROUNDS) {
        axes = back(rows, along, block, width);
      }
    }
    Eigenvectors turn = Eigenvectors.of(products(along, block));
    int kept = Math.min(count, block);
    double all = Arrays.stream(rows).mapToDouble(PrincipalComponents::square).sum();
    return new PrincipalComponents(
        turned(along, turn.vectors(), kept),
        Arrays.stream(turn.values())
            .limit(kept)
            .map(value -> all == 0 ? 0 : Math.max(0, value) / all)
            .toArray());
  }

  private static void centre(float[][] rows) {
    for (int j = 0; j < rows[0].length; j++) {
      double sum = 0;
      for (float[] row : rows) {
        sum += row[j];
      }
      for (float[] row : rows) {
        row[j] -= (float) (sum / rows.length);
      }
    }
  }

  private static double[] widened(float[] row) {
    double[] wide = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      wide[i] = row[i];
    }
    return wide;
  }

  /**
   * Gram and Schmidt, twice, since once loses digits; what is nothing but rounding becomes zero.
   */
  private static void orthogonalize(double[][] axes) {
    for (int i = 0; i < axes.length; i++) {
      double before = Math.sqrt(dot(axes[i], axes[i]));
      for (int j = 0; j < 2 * i; j++) {
        double share = dot(axes[i], axes[j % i]);
        for (int k = 0; k < axes[i].length; k++) {
          axes[i][k] -= share * axes[j % i][k];
        }
      }
      double length = Math.sqrt(dot(axes[i], axes[i]));
      double scale = length > 1e-9 * before ? 1 / length : 0;
      axes[i] = Arrays.stream(axes[i]).map(number -> number * scale).toArray();
    }
  }

  private static double[][] along(float[][] rows, double[][] axes) {
    double[][] along = new double[rows.length][axes.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < axes.length; c++) {
        double sum = 0;
        for (int j = 0; j < axes[c].length; j++) {
          sum += rows[i][j] * axes[c][j];
        }
        along[i][c] = sum;
      }
    }
    return along;
  }

  private static double[][] back(float[][] rows, double[][] along, int block, int width) {
    double[][] axes = new double[block][width];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < block; c++) {
        double share = along[i][c];
        for (int j = 0; j < width; j++) {
          axes[c][j] += share * rows[i][j];
        }
      }
    }
    return axes;
  }

  private static double[][] products(double[][] along, int block) {
    double[][] sums = new double[block][block];
    for (double[] row : along) {
      for (int a = 0; a < block; a++) {
        for (int b = 0; b < block; b++) {
          sums[a][b] += row[a] * row[b];
        }
      }
    }
    return sums;
  }

  private static double[][] turned(double[][] along, double[][] vectors, int count) {
    double[][] turned = new double[along.length][count];
    for (int i = 0; i < along.length; i++) {
      for (int c = 0; c < count; c++) {
        turned[i][c] = dot(along[i], vectors[c]);
      }
    }
    return turned;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double square(float[] row) {
    double sum = 0;
    for (float number : row) {
      sum += (double) number * number;
    }
    return sum;
  }
}
