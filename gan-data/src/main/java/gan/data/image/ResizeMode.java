package gan.data.image;

import java.util.Arrays;

/** How an image that is not square becomes so. */
public enum ResizeMode {
  /** The largest square in its middle is kept. */
  CENTER_CROP {
    @Override
    public Pixels apply(Pixels image, int size, Background background) {
      int side = Math.min(image.width(), image.height());
      int left = (image.width() - side) / 2;
      int top = (image.height() - side) / 2;
      return new Region(left, top, side, side).scaled(image, size, size);
    }
  },
  /** All of it is kept, and distorted. */
  SQUASH {
    @Override
    public Pixels apply(Pixels image, int size, Background background) {
      return whole(image).scaled(image, size, size);
    }
  },
  /** All of it is kept undistorted, in the middle of a background. */
  PAD {
    @Override
    public Pixels apply(Pixels image, int size, Background background) {
      double scale = (double) size / Math.max(image.width(), image.height());
      int width = (int) Math.max(1, Math.round(image.width() * scale));
      int height = (int) Math.max(1, Math.round(image.height() * scale));
      Pixels small = whole(image).scaled(image, width, height);
      int channels = image.channels();
      byte[] values = new byte[size * size * channels];
      Arrays.fill(values, (byte) background.level());
      int left = (size - width) / 2;
      int top = (size - height) / 2;
      for (int y = 0; y < height; y++) {
        int to = ((top + y) * size + left) * channels;
        System.arraycopy(small.values(), y * width * channels, values, to, width * channels);
      }
      return new Pixels(size, size, channels, values);
    }
  };

  /** Makes an image square. */
  public abstract Pixels apply(Pixels image, int size, Background background);

  private static Region whole(Pixels image) {
    return new Region(0, 0, image.width(), image.height());
  }
}
