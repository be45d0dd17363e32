package gan.core.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * White paper to draw on. The pixel in column x covers x to x + 1, its middle is x + 0.5.
 *
 * <p>Draws by itself: AWT would ask for a display where there is none, and differ from one machine
 * to the next. Not thread-safe.
 */
final class Canvas {
  private final int width;
  private final int[] pixels;
  private final Area area;
  private final Glyphs glyphs;

  private Canvas(int width, int[] pixels, Area area, Glyphs glyphs) {
    this.width = width;
    this.pixels = pixels;
    this.area = area;
    this.glyphs = glyphs;
  }

  static Canvas white(int width, int height) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, Colors.PAPER);
    return new Canvas(width, pixels, new Area(0, 0, width, height), Glyphs.load());
  }

  /** The same paper, of which only an area can be drawn on. */
  Canvas within(Area part) {
    return new Canvas(width, pixels, part, glyphs);
  }

  /** Covers a pixel with a colour, at an opacity in [0, 1]. */
  void dot(int x, int y, int color, double opacity) {
    if (opacity > 0 && area.contains(x, y)) {
      int index = y * width + x;
      pixels[index] = Colors.between(pixels[index], color, Math.min(1, opacity));
    }
  }

  void fill(Area box, int color, double opacity) {
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        dot(x, y, color, opacity);
      }
    }
  }

  /** The outermost pixels of a box. */
  void frame(Area box, int color) {
    fill(new Area(box.left(), box.top(), box.width(), 1), color, 1);
    fill(new Area(box.left(), box.bottom() - 1, box.width(), 1), color, 1);
    fill(new Area(box.left(), box.top(), 1, box.height()), color, 1);
    fill(new Area(box.right() - 1, box.top(), 1, box.height()), color, 1);
  }

  void disc(double x, double y, double radius, int color, double opacity) {
    if (!area.grown((int) radius + 2).contains((int) Math.floor(x), (int) Math.floor(y))) {
      return;
    }
    for (int row = (int) Math.floor(y - radius); row <= y + radius; row++) {
      for (int column = (int) Math.floor(x - radius); column <= x + radius; column++) {
        double distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
        dot(column, row, color, opacity * Stroke.share(radius - distance));
      }
    }
  }

  /** A line with round ends, whose corners may lie anywhere; it covers no pixel twice. */
  void line(double[] xs, double[] ys, double thickness, int color, double opacity) {
    Stroke stroke = new Stroke(area, thickness / 2);
    for (int i = 1; i < xs.length; i++) {
      stroke.segment(xs[i - 1], ys[i - 1], xs[i], ys[i]);
    }
    stroke.cover((x, y, share) -> dot(x, y, color, opacity * share));
  }

  /** Text whose first character's upper left corner is at a pixel. */
  void text(String text, int left, int top, int color) {
    for (int i = 0; i < text.length(); i++) {
      for (int y = 0; y < Glyphs.HEIGHT; y++) {
        for (int x = 0; x < Glyphs.WIDTH; x++) {
          double ink = glyphs.ink(text.charAt(i), x, y);
          dot(left + i * Glyphs.WIDTH + x, top + y, color, ink);
        }
      }
    }
  }

  /** The bytes of a PNG file. */
  byte[] png() {
    int height = pixels.length / width;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
