package gan.core.run;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import org.tensorflow.ndarray.Shape;

/** Sets each image beside the one that it was made from. */
final class SideBySide {
  private SideBySide() {}

  /** Images twice as wide: on the left what was given, on the right what was made of it. */
  static Samples of(Samples given, Samples made) {
    SampleSpec sample = made.sample();
    int width = Math.toIntExact(sample.width());
    int channels = Math.toIntExact(Math.max(sample.channels(), given.sample().channels()));
    float[] values =
        new float[Math.toIntExact(2L * made.count() * sample.height() * width) * channels];
    for (int i = 0; i < values.length; i++) {
      int column = i / channels % (2 * width);
      int row = i / channels / (2 * width);
      Samples side = column < width ? given : made;
      values[i] = at(side, row * width + column % width, i % channels);
    }
    return new Samples(
        new SampleSpec(
            Shape.of(sample.height(), 2L * width, channels), sample.encoding(), sample.range(), 0),
        made.count(),
        values);
  }

  /** A grey image has its one number in every channel. */
  private static float at(Samples images, int pixel, int channel) {
    int channels = Math.toIntExact(images.sample().channels());
    return images.values()[pixel * channels + Math.min(channel, channels - 1)];
  }
}
