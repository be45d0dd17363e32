package gan.metrics.neighbour;

import gan.core.spi.ConfidenceInterval;
import gan.metrics.statistics.Moments;
import gan.metrics.statistics.Wilson;
import java.util.Arrays;

/**
 * How often a number of one kind is less than one of another: the test of Mann and Whitney (1947),
 * with half a point for a tie.
 *
 * @param probability that a number of the first kind is less
 * @param zScore by how many standard deviations the sum of ranks of the first kind is above what
 *     equal distributions would have, ties counted; negative if they are less; 0 if all are equal
 * @param standardError of the probability, by the placements of DeLong et al. (1988)
 * @param least how many numbers the smaller kind has
 */
record MannWhitney(double probability, double zScore, double standardError, int least) {

  /**
   * Compares numbers, at least two of either kind.
   *
   * @param first in any order
   * @param second in any order
   */
  static MannWhitney of(double[] first, double[] second) {
    double[] a = sorted(first);
    double[] b = sorted(second);
    double[] ofFirst = Arrays.stream(a).map(value -> 1 - shareBelow(b, value)).toArray();
    double[] ofSecond = Arrays.stream(b).map(value -> shareBelow(a, value)).toArray();
    double probability = Arrays.stream(ofFirst).average().orElseThrow();
    return new MannWhitney(
        probability,
        zScore(a, b, probability),
        Math.sqrt(Moments.variance(ofFirst) / a.length + Moments.variance(ofSecond) / b.length),
        Math.min(a.length, b.length));
  }

  /**
   * Of the probability. Where all of one kind are less than all of the other there is no spread to
   * tell, and it is binomial over the smaller kind.
   */
  ConfidenceInterval interval() {
    if (standardError == 0 && probability != 0.5) {
      return Wilson.of(Math.round(probability * least), least);
    }
    double half = ConfidenceInterval.DEVIATIONS * standardError;
    return new ConfidenceInterval(
        Math.max(0, probability - half),
        Math.min(1, probability + half),
        "normal (DeLong et al. 1988)");
  }

  private static double zScore(double[] a, double[] b, double probability) {
    double pairs = (double) a.length * b.length;
    double count = (double) a.length + b.length;
    double variance = pairs / 12 * (count + 1 - ties(a, b) / (count * (count - 1)));
    return variance <= 0 ? 0 : pairs * (0.5 - probability) / Math.sqrt(variance);
  }

  /** The sum of t³ - t over all groups of t equal numbers. */
  private static double ties(double[] a, double[] b) {
    double[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    Arrays.sort(all);
    double sum = 0;
    int from = 0;
    for (int i = 1; i <= all.length; i++) {
      if (i == all.length || all[i] != all[from]) {
        double equal = i - from;
        sum += equal * equal * equal - equal;
        from = i;
      }
    }
    return sum;
  }

  /** The share of numbers below a value, and half of those that equal it. */
  private static double shareBelow(double[] sorted, double value) {
    return (countBelow(sorted, value) + countBelow(sorted, Math.nextUp(value)))
        / (2.0 * sorted.length);
  }

  private static int countBelow(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[] sorted(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }
}
