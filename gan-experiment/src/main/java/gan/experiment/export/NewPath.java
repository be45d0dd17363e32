package gan.experiment.export;

import gan.core.checkpoint.Durable;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file or folder that is there whole or not at all: what is written gets its name when it is
 * complete.
 *
 * @param path must not exist
 */
record NewPath(Path path) {

  /** Writes to a path that does not exist yet. */
  @FunctionalInterface
  interface Writing {
    void to(Path temporary) throws IOException;
  }

  /**
   * Refuses a path that exists.
   *
   * @throws GanException if it does
   */
  NewPath checked() {
    if (Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      throw exists();
    }
    return this;
  }

  /**
   * Writes it.
   *
   * @throws GanException if it exists, or cannot be written
   */
  void write(Writing writing) {
    checked();
    Path parent = path.toAbsolutePath().getParent();
    Path temporary = null;
    try {
      Files.createDirectories(parent);
      temporary = Files.createTempDirectory(parent, ".export-");
      Path whole = temporary.resolve(path.getFileName());
      writing.to(whole);
      checked();
      Files.move(whole, path);
    } catch (FileAlreadyExistsException e) {
      throw e.getFile().equals(path.toString()) ? exists() : unwritable(e);
    } catch (IOException e) {
      throw unwritable(e);
    } finally {
      remove(temporary);
    }
  }

  private GanException exists() {
    return new GanException(
        Problem.of(
            ErrorCode.CANNOT_CREATE,
            "'" + path + "' exists already",
            "name another place with --out, or move this one away."));
  }

  private GanException unwritable(IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + path + "' cannot be written: " + cause.getMessage(),
            "free space on the disk, or name another place with --out."),
        cause);
  }

  /** What is left of a failure must not hide it. */
  private static void remove(Path temporary) {
    if (temporary == null) {
      return;
    }
    try {
      Durable.remove(temporary);
    } catch (IOException e) {
      System.getLogger(NewPath.class.getName())
          .log(System.Logger.Level.WARNING, "'" + temporary + "' is left: " + e.getMessage());
    }
  }
}
