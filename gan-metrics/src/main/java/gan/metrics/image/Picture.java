package gan.metrics.image;

/** An image in double precision: row by row, all channels of a pixel together. */
final class Picture {
  private final int height;
  private final int width;
  private final int channels;
  private final double[] values;

  /** An image of zeros. */
  Picture(int height, int width, int channels) {
    this.height = height;
    this.width = width;
    this.channels = channels;
    this.values = new double[height * width * channels];
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  int channels() {
    return channels;
  }

  /** All numbers, not copied. */
  double[] values() {
    return values;
  }

  double at(int y, int x, int channel) {
    return values[(y * width + x) * channels + channel];
  }

  /** The length of its shorter side. */
  int side() {
    return Math.min(height, width);
  }
}
