package gan.data.image;

/** A decoded image. */
public final class Pixels {
  private final int width;
  private final int height;
  private final int channels;
  private final byte[] values;

  /** Takes the array over; it is not copied. */
  public Pixels(int width, int height, int channels, byte[] values) {
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.values = values;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** 1, grey, or 3, red, green and blue. */
  public int channels() {
    return channels;
  }

  /** One byte each, 0 to 255, row by row, channels last. */
  public byte[] values() {
    return values;
  }

  /** The image as it is to be looked at, of one whose EXIF orientation is given, 1 to 8. */
  Pixels upright(int orientation) {
    if (orientation == Exif.UPRIGHT) {
      return this;
    }
    boolean swapped = orientation > 4;
    int across = swapped ? height : width;
    int down = swapped ? width : height;
    byte[] turned = new byte[values.length];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        int from = source(orientation, x, y) * channels;
        System.arraycopy(values, from, turned, (y * across + x) * channels, channels);
      }
    }
    return new Pixels(across, down, channels, turned);
  }

  /** Which stored pixel is seen at a place. */
  private int source(int orientation, int x, int y) {
    int right = width - 1;
    int bottom = height - 1;
    return switch (orientation) {
      case 2 -> y * width + right - x;
      case 3 -> (bottom - y) * width + right - x;
      case 4 -> (bottom - y) * width + x;
      case 5 -> x * width + y;
      case 6 -> (bottom - x) * width + y;
      case 7 -> (bottom - x) * width + right - y;
      default -> x * width + right - y;
    };
  }
}
