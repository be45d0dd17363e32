package gan.core.run;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Images side by side, pixel for pixel, with a transparent column between neighbours; each beside
 * the one that it was made from, if any.
 *
 * @param samples images
 */
public record ImageStrip(Samples samples) {

  /** The bytes of a PNG file; the same for the same samples. */
  public byte[] png() {
    Samples shown = samples.given().map(given -> SideBySide.of(given, samples)).orElse(samples);
    SampleSpec sample = shown.sample();
    int width = Math.toIntExact(sample.width());
    int height = Math.toIntExact(sample.height());
    BufferedImage strip =
        new BufferedImage(shown.count() * (width + 1) - 1, height, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < shown.count(); i++) {
      float[] values = shown.values(i);
      for (int pixel = 0; pixel < width * height; pixel++) {
        strip.setRGB(
            i * (width + 1) + pixel % width, pixel / width, ImageGrid.color(sample, values, pixel));
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(strip, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
