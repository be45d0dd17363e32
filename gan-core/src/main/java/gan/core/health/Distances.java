package gan.core.health;

import gan.core.game.Samples;
import java.util.Arrays;

/** Euclidean distances between samples, as vectors of all their numbers. */
final class Distances {
  private Distances() {}

  /**
   * The nearest of some samples.
   *
   * @param index which
   * @param distance how far away it is
   */
  record Nearest(int index, double distance) {}

  /**
   * The mean over all pairs of different samples that have one label; NaN if there is no such pair.
   */
  static double meanPairwise(Samples samples, int[] labels) {
    double sum = 0;
    int pairs = 0;
    for (int i = 1; i < samples.count(); i++) {
      for (int j = 0; j < i; j++) {
        if (labels[i] == labels[j]) {
          sum += Math.sqrt(square(samples, i, samples, j, Double.POSITIVE_INFINITY));
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  /**
   * Which of {@code among} is nearest to one of {@code samples}.
   *
   * @param except an index that does not count, such as the sample itself; -1 for none
   */
  static Nearest nearest(Samples samples, int index, Samples among, int except) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int other = 0; other < among.count(); other++) {
      double square = other == except ? least : square(samples, index, among, other, least);
      if (square < least) {
        least = square;
        nearest = other;
      }
    }
    return new Nearest(nearest, Math.sqrt(least));
  }

  /** The middle value, or the mean of the two; NaN if there are none. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The squared distance, or some number of at least {@code enough} if it is no less. */
  private static double square(Samples a, int i, Samples b, int j, double enough) {
    int size = Math.toIntExact(a.sample().shape().size());
    float[] left = a.values();
    float[] right = b.values();
    double sum = 0;
    for (int k = 0; k < size && sum < enough; k++) {
      double gap = left[i * size + k] - right[j * size + k];
      sum += gap * gap;
    }
    return sum;
  }
}
