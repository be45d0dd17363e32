package gan.data.idx;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.data.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of a data set are.
 *
 * @param images the file of images
 * @param labels the file of labels, if there is one
 */
record IdxPaths(Path images, Optional<Path> labels) {

  /**
   * Finds the files that the options name or, in a folder, those with the usual names.
   *
   * @throws GanException if there are no images, or a named path does not exist
   */
  static IdxPaths find(IdxOptions options) {
    Path path = existing("path", options.path());
    Optional<Path> stated = options.labels().map(IdxPaths::file);
    if (!Files.isDirectory(path)) {
      return new IdxPaths(path, stated);
    }
    Path images =
        named(path, IdxKind.IMAGES, options.split())
            .orElseThrow(() -> new GanException(Missing.images(path, options.split())));
    return new IdxPaths(images, stated.or(() -> named(path, IdxKind.LABELS, options.split())));
  }

  private static Path existing(String option, Path path) {
    if (!Files.exists(path)) {
      throw new GanException(Missing.path(option, path));
    }
    return path;
  }

  private static Path file(Path labels) {
    if (Files.isDirectory(existing("labels", labels))) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_FORMAT,
              "'" + labels + "', given as 'labels', is a folder",
              "give the path of one file of labels."));
    }
    return labels;
  }

  private static Optional<Path> named(Path folder, IdxKind kind, Split split) {
    return kind.names(split).stream().map(folder::resolve).filter(Files::isRegularFile).findFirst();
  }
}
