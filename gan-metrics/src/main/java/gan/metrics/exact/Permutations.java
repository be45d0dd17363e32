package gan.metrics.exact;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What the distances within a pool of samples come to if who is in the first half is drawn anew.
 *
 * <p>For each permutation the sum of distances between members of its first half is collected. With
 * the sum over all pairs that each sample is in, that is all there is to know: of two halves of n,
 * {@code between = sum of the first half's sums - 2 within}.
 */
final class Permutations {
  /** The same division in another order of adding is as far away as the one that was found. */
  private static final double ROUNDING = 1e-12;

  private final int count;
  private final int half;
  private final double[] isFirst;
  private final double[] within;
  private final double[] row;

  /** Draws so many permutations of a pool of twice so many samples. */
  Permutations(int count, int half, SplittableRandom random) {
    this.count = count;
    this.half = half;
    this.isFirst = new double[2 * half * count];
    this.within = new double[count];
    this.row = new double[count];
    for (int permutation = 0; permutation < count; permutation++) {
      draw(permutation, random);
    }
  }

  /**
   * Takes the distances of a sample to some others; each pair is to be seen once.
   *
   * @param sample which one, counted in the pool
   * @param from the first of the others, counted in the pool
   * @param distances to the first other, to the next, and so on
   * @param others how many there are
   */
  void add(int sample, int from, double[] distances, int others) {
    if (count == 0) {
      return;
    }
    Arrays.fill(row, 0);
    for (int i = 0; i < others; i++) {
      int at = (from + i) * count;
      for (int permutation = 0; permutation < count; permutation++) {
        row[permutation] += distances[i] * isFirst[at + permutation];
      }
    }
    for (int permutation = 0; permutation < count; permutation++) {
      within[permutation] += row[permutation] * isFirst[sample * count + permutation];
    }
  }

  /**
   * How often the energy distance is at least as large as one that was found, this one included, as
   * a share.
   *
   * @param found the energy distance of the samples as they are
   * @param sums of the distances of each sample in the pool to all others
   */
  double pValue(double found, double[] sums) {
    double rounding = ROUNDING * Arrays.stream(sums).sum() / ((double) half * half);
    long atLeast =
        Arrays.stream(energies(sums)).filter(energy -> energy >= found - rounding).count();
    return (1.0 + atLeast) / (1.0 + count);
  }

  /** The energy distance of each permutation. */
  double[] energies(double[] sums) {
    double all = Arrays.stream(sums).sum() / 2;
    double[] energies = new double[count];
    for (int permutation = 0; permutation < count; permutation++) {
      double ofFirst = 0;
      for (int sample = 0; sample < sums.length; sample++) {
        ofFirst += isFirst(permutation, sample) ? sums[sample] : 0;
      }
      double ofPairs = within[permutation];
      double between = ofFirst - 2 * ofPairs;
      energies[permutation] = Energy.of(between, ofPairs, all - between - ofPairs, half);
    }
    return energies;
  }

  /** Whether a sample is in the first half of a permutation. */
  boolean isFirst(int permutation, int sample) {
    return isFirst[sample * count + permutation] == 1;
  }

  /** The first half of a shuffle by Fisher and Yates. */
  private void draw(int permutation, SplittableRandom random) {
    int[] order = new int[2 * half];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int i = 0; i < half; i++) {
      int other = i + random.nextInt(order.length - i);
      int chosen = order[other];
      order[other] = order[i];
      order[i] = chosen;
      isFirst[chosen * count + permutation] = 1;
    }
  }
}
