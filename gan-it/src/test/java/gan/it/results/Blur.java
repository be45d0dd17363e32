package gan.it.results;

import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** A Gaussian blur, one direction after the other. */
final class Blur {
  private final int radius;

  /** Of the pixels from the left to the right; they sum to 1. */
  private final double[] weights;

  private Blur(int radius, double... weights) {
    this.radius = radius;
    this.weights = weights;
  }

  static Blur of(double deviation) {
    int radius = (int) Math.ceil(3 * deviation);
    double[] weights =
        IntStream.rangeClosed(-radius, radius)
            .mapToDouble(
                at -> deviation == 0 ? 1 : Math.exp(-at * at / (2 * deviation * deviation)))
            .toArray();
    double sum = IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).sum();
    return new Blur(
        radius, IntStream.range(0, weights.length).mapToDouble(i -> weights[i] / sum).toArray());
  }

  void apply(ByteBuffer image, SampleSpec sample) {
    int width = Math.toIntExact(sample.width());
    int height = Math.toIntExact(sample.height());
    int channels = Math.toIntExact(sample.channels());
    double[] values = new double[image.limit()];
    for (int i = 0; i < values.length; i++) {
      values[i] = image.get(i) & 0xff;
    }
    double[] across = along(values, width, channels);
    double[] both = along(across, height, width * channels);
    for (int i = 0; i < values.length; i++) {
      image.put(i, (byte) Math.round(both[i]));
    }
  }

  /** Along lines of so many values that lie a stride apart. */
  private double[] along(double[] values, int length, int stride) {
    double[] blurred = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int place = i / stride % length;
      for (int shift = -radius; shift <= radius; shift++) {
        int at = Math.max(0, Math.min(length - 1, place + shift));
        blurred[i] += weights[shift + radius] * values[i + (at - place) * stride];
      }
    }
    return blurred;
  }
}
