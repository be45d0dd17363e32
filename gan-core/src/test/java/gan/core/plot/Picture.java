package gan.core.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture to be looked at, pixel by pixel. */
record Picture(BufferedImage image) {

  static Picture of(byte[] png) {
    try {
      return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int color(int x, int y) {
    return image.getRGB(x, y) & 0xffffff;
  }

  /** How many pixels of a rectangle have a colour. */
  long count(int color, Area area) {
    long count = 0;
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        count += color(x, y) == color ? 1 : 0;
      }
    }
    return count;
  }
}
