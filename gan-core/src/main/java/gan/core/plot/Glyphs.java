package gan.core.plot;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * The characters from space to tilde as small pictures, all of the same size: text looks the same
 * on every machine, and needs neither fonts nor a display.
 */
final class Glyphs {
  static final char FIRST = ' ';
  static final char LAST = '~';
  static final int WIDTH = 8;
  static final int HEIGHT = 16;

  private static final int FULL = 255;

  private final Raster strip;

  private Glyphs(Raster strip) {
    this.strip = strip;
  }

  static Glyphs load() {
    try (InputStream file = Glyphs.class.getResourceAsStream("glyphs.png")) {
      BufferedImage strip = ImageIO.read(Objects.requireNonNull(file, "glyphs.png"));
      return new Glyphs(strip.getRaster());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much of a character's pixel is ink, in [0, 1]; of one that is not there nothing. */
  double ink(char c, int x, int y) {
    return c < FIRST || c > LAST
        ? 0
        : (double) strip.getSample((c - FIRST) * WIDTH + x, y, 0) / FULL;
  }
}
