package gan.metrics.image;

import gan.core.spi.SampleSpec;
import gan.testkit.FixedSet;
import java.util.Random;

/** Images for tests. */
final class Images {
  private Images() {}

  /** Uniform noise in [-1, 1]. */
  static FixedSet noise(int count, int height, int width, int channels, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count * height * width * channels];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return FixedSet.of(SampleSpec.image(height, width, channels, 0), values);
  }

  /** Noise of which neighbouring pixels share a part. */
  static FixedSet smooth(int count, int height, int width, int channels, long seed) {
    float[] values = noise(count, height, width, channels, seed).values(0, count);
    for (int i = channels; i < values.length; i++) {
      values[i] = 0.3f * values[i] + 0.7f * values[i - channels];
    }
    return FixedSet.of(SampleSpec.image(height, width, channels, 0), values);
  }

  /** Images of one brightness each. */
  static FixedSet flat(int side, float... brightness) {
    float[] values = new float[brightness.length * side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = brightness[i / (side * side)];
    }
    return FixedSet.of(SampleSpec.image(side, side, 1, 0), values);
  }

  /** One image of a set. */
  static Picture picture(FixedSet set, int index) {
    Picture image =
        new Picture(
            (int) set.sample().height(), (int) set.sample().width(), (int) set.sample().channels());
    float[] values = set.values(index, index + 1);
    for (int i = 0; i < values.length; i++) {
      image.values()[i] = values[i];
    }
    return image;
  }
}
