package gan.data.path;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells files apart by how their names end. */
public final class FileEnding {
  private FileEnding() {}

  /** Whether this is a file, not a folder, whose name ends so, in upper or lower case. */
  public static boolean isOneOf(Path path, String... endings) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(path) && Stream.of(endings).anyMatch(name::endsWith);
  }
}
