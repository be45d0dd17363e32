package gan.core.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Makes {@code glyphs.png}, on a machine that has fonts. */
final class GlyphStrip {
  private static final String FONT = "DejaVu Sans Mono";
  private static final int SIZE = 13;
  private static final int BASELINE = 12;

  private GlyphStrip() {}

  /** The characters from space to tilde, white on black, side by side. */
  public static void main(String[] arguments) throws IOException {
    int count = Glyphs.LAST - Glyphs.FIRST + 1;
    BufferedImage strip =
        new BufferedImage(count * Glyphs.WIDTH, Glyphs.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = strip.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(FONT, Font.PLAIN, SIZE));
    graphics.setColor(Color.WHITE);
    for (char c = Glyphs.FIRST; c <= Glyphs.LAST; c++) {
      graphics.drawString(String.valueOf(c), (c - Glyphs.FIRST) * Glyphs.WIDTH, BASELINE);
    }
    graphics.dispose();
    ImageIO.write(strip, "png", Path.of(arguments[0]).toFile());
  }
}
