package gan.metrics.exact;

import gan.core.spi.Features;
import gan.metrics.distance.SquaredDistances;

/** Sums of the Euclidean distances between rows of two sets of equal size, each pair seen once. */
final class PairSums {
  /** A root is half as wrong as its square: relative to it, at most this. */
  private static final double PRECISION = 1e-10;

  private final int count;
  private final double[] toReal;
  private final double[] toGenerated;

  /**
   * Adds up.
   *
   * @param permutations shown every pair: real rows come first in their pool
   */
  PairSums(Features real, Features generated, Permutations permutations) {
    this.count = real.rows();
    this.toReal = new double[2 * count];
    this.toGenerated = new double[2 * count];
    within(real, 0, toReal, permutations);
    within(generated, count, toGenerated, permutations);
    between(generated, real, permutations);
  }

  /** Of each sample in the pool to all real ones. */
  double[] toReal() {
    return toReal;
  }

  /** Of each sample in the pool to all generated ones. */
  double[] toGenerated() {
    return toGenerated;
  }

  private static void within(Features rows, int first, double[] sums, Permutations permutations) {
    SquaredDistances squared = new SquaredDistances(rows, rows);
    double[] distances = new double[rows.rows()];
    squared.forEachRow(
        (row, squares) -> {
          for (int other = 0; other < row; other++) {
            distances[other] = distance(squared, row, other, squares[other]);
            sums[first + row] += distances[other];
            sums[first + other] += distances[other];
          }
          permutations.add(first + row, first, distances, row);
        });
  }

  private void between(Features generated, Features real, Permutations permutations) {
    SquaredDistances squared = new SquaredDistances(generated, real);
    double[] distances = new double[count];
    squared.forEachRow(
        (row, squares) -> {
          for (int other = 0; other < count; other++) {
            distances[other] = distance(squared, row, other, squares[other]);
            toReal[count + row] += distances[other];
            toGenerated[other] += distances[other];
          }
          permutations.add(count + row, 0, distances, count);
        });
  }

  private static double distance(SquaredDistances squared, int row, int other, double shown) {
    boolean isSure = squared.error(row, other) <= PRECISION * shown;
    return Math.sqrt(isSure ? shown : squared.exact(row, other));
  }
}
