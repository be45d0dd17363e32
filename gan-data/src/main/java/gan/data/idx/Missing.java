package gan.data.idx;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.data.path.AbsentPath;
import gan.data.split.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said when files are not where they should be: what is there instead. */
final class Missing {
  private static final Pattern IDX_NAME = Pattern.compile("(?i).*idx\\d.*");
  private static final int LISTED = 8;

  private Missing() {}

  /** A path that an option gives does not exist. */
  static Problem path(String option, Path path) {
    AbsentPath absent = AbsentPath.of(path);
    List<String> there = lookalikes(absent.nearest());
    return absent
        .problem(option, "give the path of a folder with IDX files, or of one such file.", there)
        .note(contents(there));
  }

  /** A folder has no images of a split. */
  static Problem images(Path folder, Split split) {
    String name = split.name().toLowerCase(Locale.ROOT);
    return Problem.of(
            ErrorCode.DATA_MISSING,
            "'" + folder + "' has no images to " + name + " with",
            "give a folder that holds one of these files, or the path of a file of images.")
        .note("Resolved: " + folder.toAbsolutePath().normalize())
        .note("Searched for: " + String.join(", ", IdxKind.IMAGES.names(split)))
        .note(contents(lookalikes(folder)));
  }

  private static String contents(List<String> there) {
    int more = there.size() - LISTED;
    return "IDX files in it or one level below: "
        + (there.isEmpty()
            ? "none."
            : String.join(", ", there.subList(0, there.size() - Math.max(0, more))))
        + (more > 0 ? " and " + more + " more." : "");
  }

  private static List<String> lookalikes(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> isIdx(entry) || holdsIdx(entry))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean holdsIdx(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(Missing::isIdx);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static boolean isIdx(Path file) {
    return IDX_NAME.matcher(file.getFileName().toString()).matches();
  }
}
