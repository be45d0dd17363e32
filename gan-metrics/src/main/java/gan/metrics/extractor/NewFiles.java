package gan.metrics.extractor;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A network's file and the record beside it, neither of which may exist. The network gets its name
 * last: where it is, it is whole, and so is its record.
 *
 * @param network its file
 * @param record the same name and {@code .json}
 */
record NewFiles(Path network, Path record) {

  /**
   * Names them.
   *
   * @throws GanException if one exists, or there is no folder for them
   */
  static NewFiles at(Path network) {
    NewFiles files = new NewFiles(network, network.resolveSibling(network.getFileName() + ".json"));
    for (Path file : files.all()) {
      if (Files.exists(file)) {
        throw exists(file);
      }
    }
    Path folder = network.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "'" + network + "' cannot be created: there is no folder '" + folder + "'",
              "create the folder, or name another file."));
    }
    return files;
  }

  /** Both. */
  List<Path> all() {
    return List.of(network, record);
  }

  /**
   * Writes both, whole or not at all.
   *
   * @throws GanException if one exists by now, or cannot be written
   */
  void write(byte[] bytes, String json) {
    try {
      place(json.getBytes(StandardCharsets.UTF_8), record);
      try {
        place(bytes, network);
      } catch (IOException | GanException e) {
        Files.deleteIfExists(record);
        throw e;
      }
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + network + "' cannot be written: " + e.getMessage(),
              "free space on the disk, or make the folder writable."),
          e);
    }
  }

  private static void place(byte[] bytes, Path file) throws IOException {
    Path temporary = file.resolveSibling(".tmp-" + file.getFileName());
    try {
      Files.write(temporary, bytes);
      Files.move(temporary, file);
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static GanException exists(Path file) {
    return new GanException(
        Problem.of(
            ErrorCode.CANNOT_CREATE,
            "'" + file + "' exists already",
            "name another file, or move this one away."));
  }
}
