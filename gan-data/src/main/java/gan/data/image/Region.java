package gan.data.image;

import java.util.Arrays;

/**
 * A rectangle of an image.
 *
 * @param left the first column
 * @param top the first row
 * @param width in pixels
 * @param height in pixels
 */
record Region(int left, int top, int width, int height) {

  /** Scales this part of an image to a size. */
  Pixels scaled(Pixels image, int toWidth, int toHeight) {
    Resampling across = Resampling.of(left, width, toWidth);
    Resampling down = Resampling.of(top, height, toHeight);
    int channels = image.channels();
    byte[] values = new byte[toHeight * toWidth * channels];
    float[] line = new float[image.width() * channels];
    for (int y = 0; y < toHeight; y++) {
      blend(image.values(), line, down.first()[y], down.weights()[y]);
      for (int x = 0; x < toWidth; x++) {
        for (int c = 0; c < channels; c++) {
          int from = across.first()[x] * channels + c;
          values[(y * toWidth + x) * channels + c] =
              level(mix(line, from, channels, across.weights()[x]));
        }
      }
    }
    return new Pixels(toWidth, toHeight, channels, values);
  }

  /** One row of the image between its rows. */
  private static void blend(byte[] values, float[] line, int first, float[] weights) {
    Arrays.fill(line, 0);
    for (int j = 0; j < weights.length; j++) {
      int row = (first + j) * line.length;
      for (int i = 0; i < line.length; i++) {
        line[i] += weights[j] * Byte.toUnsignedInt(values[row + i]);
      }
    }
  }

  private static float mix(float[] line, int from, int step, float[] weights) {
    float sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += weights[j] * line[from + j * step];
    }
    return sum;
  }

  private static byte level(float value) {
    return (byte) Math.round(Math.min(255, Math.max(0, value)));
  }
}
