package gan.metrics.exact;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The distribution functions of two samples of numbers, at all of their numbers.
 *
 * <p>Immutable.
 */
final class Steps {
  private final double[] places;
  private final int[] first;
  private final int[] second;
  private final int firstCount;
  private final int secondCount;

  /** Of numbers in any order, at least one of either kind. */
  Steps(float[] a, float[] b) {
    double[] sortedA = sorted(a);
    double[] sortedB = sorted(b);
    places = new double[a.length + b.length];
    System.arraycopy(sortedA, 0, places, 0, a.length);
    System.arraycopy(sortedB, 0, places, a.length, b.length);
    Arrays.sort(places);
    first = indices(sortedA);
    second = indices(sortedB);
    firstCount = a.length;
    secondCount = b.length;
  }

  /** The area between the functions: the Wasserstein distance of order 1. */
  double area() {
    return area(weights(first), weights(second));
  }

  /** The largest difference between the functions, in [0, 1]: the statistic of the test. */
  double largest() {
    double[] more = weights(first);
    double[] less = weights(second);
    double difference = 0;
    double largest = 0;
    for (int i = 0; i < places.length; i++) {
      difference += more[i] / firstCount - less[i] / secondCount;
      largest = Math.max(largest, Math.abs(difference));
    }
    return Math.min(1, largest);
  }

  /** The areas between the functions of resamples, drawn with replacement from either sample. */
  double[] resampledAreas(int count, SplittableRandom random) {
    double[] areas = new double[count];
    for (int i = 0; i < count; i++) {
      areas[i] = area(weights(drawn(first, random)), weights(drawn(second, random)));
    }
    return areas;
  }

  private double area(double[] more, double[] less) {
    double difference = 0;
    double area = 0;
    for (int i = 0; i + 1 < places.length; i++) {
      difference += more[i] / firstCount - less[i] / secondCount;
      area += Math.abs(difference) * (places[i + 1] - places[i]);
    }
    return area;
  }

  /** How many of some numbers are at each place. */
  private double[] weights(int[] at) {
    double[] weights = new double[places.length];
    for (int place : at) {
      weights[place]++;
    }
    return weights;
  }

  private static int[] drawn(int[] from, SplittableRandom random) {
    return random.ints(from.length, 0, from.length).map(i -> from[i]).toArray();
  }

  /** At which place each number is; of equal places the same one for all. */
  private int[] indices(double[] sorted) {
    return Arrays.stream(sorted).mapToInt(value -> Arrays.binarySearch(places, value)).toArray();
  }

  private static double[] sorted(float[] values) {
    double[] copy = new double[values.length];
    Arrays.setAll(copy, i -> values[i] + 0.0); // which makes -0.0 the same place as 0.0
    Arrays.sort(copy);
    return copy;
  }
}
