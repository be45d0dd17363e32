package gan.core.run;

import gan.core.game.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws samples as one PNG: images in a grid, vectors as a scatter of their first two coordinates.
 *
 * @param columns images in a row
 */
public record Pictures(int columns) {

  /**
   * Writes a picture.
   *
   * @throws gan.core.problem.GanException if the file cannot be written
   */
  public void write(Samples samples, Path file) {
    BufferedImage picture =
        samples.sample().isImage() ? ImageGrid.draw(samples, columns) : Scatter.draw(samples);
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      Files.write(file, png.toByteArray());
    } catch (IOException e) {
      throw LineFile.writing(file, e);
    }
  }
}
