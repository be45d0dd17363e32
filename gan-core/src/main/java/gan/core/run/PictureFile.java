package gan.core.run;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A new file with a picture; one that exists is never overwritten.
 *
 * @param path the file
 */
record PictureFile(Path path) {

  /**
   * Writes one picture.
   *
   * @throws GanException if the file exists or cannot be written
   */
  void writePng(BufferedImage picture) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      write(png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes pictures of one size that follow each other without end.
   *
   * @throws GanException if the file exists or cannot be written
   */
  void writeGif(List<BufferedImage> frames) {
    try {
      write(new Animation(frames).gif());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a picture that is encoded already.
   *
   * @throws GanException if the file exists or cannot be written
   */
  void write(byte[] bytes) {
    try {
      Files.write(path, bytes, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "'" + path + "' exists already",
              "name another file, or move this one away."),
          e);
    } catch (IOException e) {
      throw LineFile.writing(path, e);
    }
  }
}
