package gan.metrics.neighbour;

import gan.core.spi.Features;
import gan.metrics.distance.SquaredDistances;
import java.util.Arrays;

/** Exact squared distances of rows to those that are nearest to them. */
final class Nearest {
  private static final int NONE = -1;

  private Nearest() {}

  /** Of each row to its nearest one in another set. */
  static double[] of(Features rows, Features others) {
    SquaredDistances distances = new SquaredDistances(rows, others);
    double[] nearest = new double[rows.rows()];
    distances.forEachRow(
        (row, squares) -> nearest[row] = kth(distances, row, squares, NONE, new double[1]));
    return nearest;
  }

  /**
   * Of each row to its so many-th nearest other one of the same set. A row is not its own
   * neighbour, but one that equals it is.
   *
   * @param neighbours fewer than there are rows
   */
  static double[] radii(Features rows, int neighbours) {
    SquaredDistances distances = new SquaredDistances(rows, rows);
    double[] radii = new double[rows.rows()];
    double[] nearest = new double[neighbours];
    distances.forEachRow((row, squares) -> radii[row] = kth(distances, row, squares, row, nearest));
    return radii;
  }

  /** The exact distance to the nearest that takes the array's last place. */
  private static double kth(
      SquaredDistances distances, int row, double[] squares, int left, double[] nearest) {
    int last = nearest.length - 1;
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int other = 0; other < squares.length; other++) {
      if (other != left && squares[other] - distances.error(row, other) < nearest[last]) {
        insert(nearest, distances.exact(row, other));
      }
    }
    return nearest[last];
  }

  private static void insert(double[] nearest, double square) {
    int place = nearest.length;
    while (place > 0 && nearest[place - 1] > square) {
      place--;
      if (place + 1 < nearest.length) {
        nearest[place + 1] = nearest[place];
      }
    }
    if (place < nearest.length) {
      nearest[place] = square;
    }
  }
}
