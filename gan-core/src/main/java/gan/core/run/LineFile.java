package gan.core.run;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A text file that grows line by line; each line is in the file when the call returns.
 *
 * @param path the file
 */
record LineFile(Path path) {

  void append(String line) {
    try {
      Files.writeString(path, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw writing(path, e);
    }
  }

  /** What a user sees when a file of the run cannot be written. */
  static GanException writing(Path path, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.IO,
            "'" + path + "' cannot be written: " + cause.getMessage(),
            "free space on the disk, or make the folder writable."),
        cause);
  }
}
