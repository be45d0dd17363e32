package gan.core.run;

import gan.core.game.Samples;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;

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
   * @throws GanException if the file exists or cannot be written
   */
  public void write(Samples samples, Path file) {
    BufferedImage picture = draw(samples);
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      Files.write(file, png.toByteArray(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "'" + file + "' exists already",
              "name another file, or move this one away."),
          e);
    } catch (IOException e) {
      throw LineFile.writing(file, e);
    }
  }

  private BufferedImage draw(Samples samples) {
    Samples shown = samples.given().map(given -> SideBySide.of(given, samples)).orElse(samples);
    return shown.sample().isImage() ? ImageGrid.draw(shown, columns) : Scatter.draw(shown);
  }
}
