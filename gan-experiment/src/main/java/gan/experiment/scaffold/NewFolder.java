package gan.experiment.scaffold;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * A folder that is written at once, and only where nothing is yet.
 *
 * @param path where
 */
record NewFolder(Path path) {

  /**
   * Creates it and its files.
   *
   * @param files texts by their paths in the folder
   */
  void write(Map<String, String> files) {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(path, "give a folder that does not exist with --dir.");
    }
    try {
      Path parent = path.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(path);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = path.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue(), StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException e) {
      throw exists(Path.of(e.getFile()), "give a folder that does not exist with --dir.");
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.CANNOT_CREATE,
              "cannot write the folder '" + path + "': " + e,
              "make its parent writable, or give another folder with --dir."),
          e);
    }
  }

  static GanException exists(Path path, String fix) {
    return new GanException(
        Problem.of(ErrorCode.CANNOT_CREATE, "'" + path + "' exists, and is left as it is", fix)
            .note("Path: " + path.toAbsolutePath().normalize()));
  }
}
