package gan.data.tfrecord;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which files a path means. */
final class RecordPaths {
  private RecordPaths() {}

  /** The file itself, or a folder's files of records, sorted. */
  static List<Path> of(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(path)) {
      files =
          all.filter(file -> file.getFileName().toString().contains("tfrecord"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + path + "' cannot be read: " + e.getMessage(),
              "check the disk that it is on."),
          e);
    }
    if (files.isEmpty()) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_MISSING,
              "'" + path + "' has no files with 'tfrecord' in their names",
              "give the path of the file itself, or rename the files."));
    }
    return files;
  }
}
