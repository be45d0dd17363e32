package gan.metrics.kernel;

import gan.core.spi.Features;
import gan.metrics.matrix.Matrix;
import gan.metrics.matrix.MatrixSession;
import gan.metrics.statistics.Moments;

/**
 * Sums of the kernel {@code k(x, y) = (x·y / d + 1)³} over the pairs of two sets of features in
 * {@code d} dimensions; of one set with itself, over pairs of different samples.
 */
final class KernelSums {
  private static final int BLOCK = 1024;

  private final double[] rows;
  private final double[] columns;
  private final boolean isOneSet;
  private double squares;

  private KernelSums(int rows, int columns, boolean isOneSet) {
    this.rows = new double[rows];
    this.columns = new double[columns];
    this.isOneSet = isOneSet;
  }

  static KernelSums within(Features set, MatrixSession session) {
    return of(set, set, true, session);
  }

  static KernelSums between(Features set, Features other, MatrixSession session) {
    return of(set, other, false, session);
  }

  private static KernelSums of(
      Features set, Features other, boolean isOneSet, MatrixSession session) {
    KernelSums sums = new KernelSums(set.rows(), other.rows(), isOneSet);
    double[] nothing = new double[set.columns()];
    for (int i = 0; i < set.rows(); i += BLOCK) {
      Matrix some = Matrix.of(set, i, Math.min(set.rows(), i + BLOCK), nothing);
      for (int j = 0; j < other.rows(); j += BLOCK) {
        Matrix others = Matrix.of(other, j, Math.min(other.rows(), j + BLOCK), nothing);
        sums.add(i, j, session.productWithTransposed(some, others), set.columns());
      }
    }
    return sums;
  }

  private void add(int firstRow, int firstColumn, Matrix products, int dimensions) {
    for (int i = 0; i < products.rows(); i++) {
      int row = firstRow + i;
      double sum = 0;
      for (int j = 0; j < products.columns(); j++) {
        int column = firstColumn + j;
        if (!isOneSet || row != column) {
          double base = products.get(i, j) / dimensions + 1;
          double kernel = base * base * base;
          sum += kernel;
          columns[column] += kernel;
          squares += kernel * kernel;
        }
      }
      rows[row] += sum;
    }
  }

  /** The mean kernel of each sample of the first set with those of the other. */
  double[] meansOfRows() {
    return over(rows, isOneSet ? columns.length - 1 : columns.length);
  }

  /** The mean kernel of each sample of the other set with those of the first. */
  double[] meansOfColumns() {
    return over(columns, isOneSet ? rows.length - 1 : rows.length);
  }

  /** The mean over all pairs. */
  double mean() {
    return Moments.mean(meansOfRows());
  }

  /** The variance that is left in the kernel without what each of its two samples brings alone. */
  double interaction() {
    double pairs = (double) rows.length * (isOneSet ? columns.length - 1 : columns.length);
    double alone = Moments.meanSquare(meansOfRows()) + Moments.meanSquare(meansOfColumns());
    return Math.max(0, squares / pairs - alone + mean() * mean());
  }

  private static double[] over(double[] sums, int count) {
    double[] means = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      means[i] = sums[i] / count;
    }
    return means;
  }
}
