package gan.core.run;

import gan.core.game.Samples;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/**
 * Draws samples as one PNG: images in a grid, each beside the one that it was made from, if any;
 * vectors as a scatter of their first two coordinates.
 *
 * @param columns images in a row
 */
public record Pictures(int columns) {

  /**
   * Writes a new file; one that exists is never overwritten.
   *
   * @throws gan.core.problem.GanException if the file exists or cannot be written
   */
  public void write(Samples samples, Path file) {
    new PictureFile(file).writePng(draw(samples));
  }

  private BufferedImage draw(Samples samples) {
    Samples shown = samples.given().map(given -> SideBySide.of(given, samples)).orElse(samples);
    return shown.sample().isImage() ? ImageGrid.draw(shown, columns) : Scatter.draw(shown);
  }
}
