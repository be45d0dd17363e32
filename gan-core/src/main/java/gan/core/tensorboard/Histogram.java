package gan.core.tensorboard;

import java.util.stream.DoubleStream;
import org.tensorflow.proto.HistogramProto;

/**
 * How numbers are distributed, over the buckets that TensorFlow has: their limits grow by a tenth
 * from 1e-12 to 1e20, on both sides of 0.
 */
final class Histogram {
  private static final double[] LIMITS = limits();

  private final double[] buckets = new double[LIMITS.length];
  private double least = Double.MAX_VALUE;
  private double greatest = -Double.MAX_VALUE;
  private double count;
  private double sum;
  private double squares;

  private Histogram() {}

  /** The distribution of all numbers that are finite. */
  static Histogram of(float[] values) {
    Histogram histogram = new Histogram();
    for (float value : values) {
      if (Float.isFinite(value)) {
        histogram.add(value);
      }
    }
    return histogram;
  }

  private void add(double value) {
    buckets[bucket(value)]++;
    least = value < least ? value : least;
    greatest = value > greatest ? value : greatest;
    count++;
    sum += value;
    squares += value * value;
  }

  /** The first bucket whose limit is above a number. */
  private static int bucket(double value) {
    int low = 0;
    int high = LIMITS.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value < LIMITS[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The message that TensorFlow would write: of empty buckets in a row only the last limit. */
  HistogramProto message() {
    HistogramProto.Builder message =
        HistogramProto.newBuilder()
            .setMin(least)
            .setMax(greatest)
            .setNum(count)
            .setSum(sum)
            .setSumSquares(squares);
    for (int i = 0; i < LIMITS.length; i++) {
      boolean isFollowedByEmpty = i + 1 < LIMITS.length && buckets[i + 1] == 0;
      if (buckets[i] > 0 || !isFollowedByEmpty) {
        message.addBucketLimit(LIMITS[i]).addBucket(buckets[i]);
      }
    }
    return message.build();
  }

  private static double[] limits() {
    double[] above = DoubleStream.iterate(1e-12, v -> v < 1e20, v -> v * 1.1).toArray();
    int half = above.length + 1;
    double[] all = new double[2 * half + 1];
    for (int i = 0; i < half; i++) {
      double limit = i < above.length ? above[i] : Double.MAX_VALUE;
      all[half + 1 + i] = limit;
      all[half - 1 - i] = -limit;
    }
    return all;
  }
}
