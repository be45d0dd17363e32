package gan.metrics.neighbour;

import gan.core.spi.Features;
import gan.metrics.distance.SquaredDistances;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A partition of the space of features: a point belongs to the nearest of some centres, which are
 * k-means of a set, sown as k-means++ does (Arthur and Vassilvitskii 2007).
 */
final class Cells {
  private static final int MOST_ROUNDS = 20;

  private final Features centres;

  private Cells(Features centres) {
    this.centres = centres;
  }

  /**
   * Cells around the clusters of a set.
   *
   * @param count how many there are to be; there are fewer if the set has fewer different rows
   */
  static Cells of(Features set, int count, long seed) {
    Features centres = sown(set, count, new SplittableRandom(seed));
    int[] before = null;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int[] cells = new Cells(centres).of(set);
      if (Arrays.equals(cells, before)) {
        break;
      }
      centres = means(set, cells, centres);
      before = cells;
    }
    return new Cells(centres);
  }

  /** How many there are. */
  int count() {
    return centres.rows();
  }

  /** The cell of each row. */
  int[] of(Features rows) {
    int[] cells = new int[rows.rows()];
    if (count() == 1) {
      return cells;
    }
    new SquaredDistances(rows, centres)
        .forEachRow(
            (row, squares) -> {
              for (int i = 1; i < squares.length; i++) {
                cells[row] = squares[i] < squares[cells[row]] ? i : cells[row];
              }
            });
    return cells;
  }

  private static Features sown(Features set, int count, SplittableRandom random) {
    float[] chosen = new float[Math.multiplyExact(count, set.columns())];
    double[] nearest = new double[set.rows()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    int next = random.nextInt(set.rows());
    int sown = 0;
    while (sown < count && next < set.rows()) {
      Features centre = set.range(next, next + 1);
      System.arraycopy(centre.values(), 0, chosen, sown * set.columns(), set.columns());
      sown++;
      SquaredDistances distances = new SquaredDistances(set, centre);
      for (int row = 0; row < nearest.length; row++) {
        nearest[row] = Math.min(nearest[row], distances.exact(row, 0));
      }
      next = drawn(nearest, random.nextDouble());
    }
    return new Features(sown, set.columns(), Arrays.copyOf(chosen, sown * set.columns()));
  }

  /** An index with a probability in proportion to its weight; beyond all if no weight is left. */
  private static int drawn(double[] weights, double uniform) {
    double left = uniform * Arrays.stream(weights).sum();
    int last = weights.length;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        left -= weights[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /** A cell that has lost all its rows keeps its centre. */
  private static Features means(Features set, int[] cells, Features centres) {
    int size = set.columns();
    double[] sums = new double[centres.values().length];
    int[] counts = new int[centres.rows()];
    for (int row = 0; row < cells.length; row++) {
      counts[cells[row]]++;
      for (int i = 0; i < size; i++) {
        sums[cells[row] * size + i] += set.get(row, i);
      }
    }
    float[] means = centres.values().clone();
    for (int i = 0; i < means.length; i++) {
      means[i] = counts[i / size] == 0 ? means[i] : (float) (sums[i] / counts[i / size]);
    }
    return new Features(counts.length, size, means);
  }
}
