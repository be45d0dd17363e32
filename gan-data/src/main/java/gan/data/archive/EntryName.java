package gan.data.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that entries of an archive may have: relative, downwards, the same on every system. */
final class EntryName {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private EntryName() {}

  /** What is wrong with a name, completing "the entry 'x' …"; empty if nothing is. */
  static Optional<String> fault(String name) {
    if (name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("has a control character in its name");
    }
    if (name.indexOf('\\') >= 0) {
      return Optional.of("has a backslash in its name, which Windows takes for a folder");
    }
    if (name.startsWith("/")) {
      return Optional.of("has an absolute name");
    }
    if (DRIVE.matcher(name).matches()) {
      return Optional.of("names a drive");
    }
    if (parts(name).contains("..")) {
      return Optional.of("leads out of the folder");
    }
    return Optional.empty();
  }

  /** Where an entry lies below a folder; the folder itself for {@code ./}. */
  static Path below(Path folder, String name) {
    Path path = folder;
    for (String part : parts(name)) {
      path = path.resolve(part);
    }
    return path;
  }

  /** {@code ./a//b/} is a, b. */
  static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts;
  }
}
