package gan.data.path;

import gan.core.problem.ErrorCode;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A path that does not exist.
 *
 * @param path as it was given
 * @param nearest the nearest folder above it that exists
 * @param name what is not in that folder
 */
public record AbsentPath(Path path, Path nearest, String name) {

  /** Looks for the folder. */
  public static AbsentPath of(Path path) {
    // Not normalized: what 'none/..' means is only known where 'none' exists.
    Path absent = path.toAbsolutePath();
    while (!Files.isDirectory(absent.getParent())) {
      absent = absent.getParent();
    }
    return new AbsentPath(path, absent.getParent().normalize(), absent.getFileName().toString());
  }

  /**
   * What a user is told.
   *
   * @param option the option that gives the path
   * @param fix what to do
   * @param there what is in the nearest folder, and could be meant
   */
  public Problem problem(String option, String fix, List<String> there) {
    return Problem.of(
            ErrorCode.DATA_MISSING,
            "'" + path + "', given as '" + option + "', does not exist",
            fix)
        .suggest(Suggestions.didYouMean(name, there))
        .note("Resolved: " + path.toAbsolutePath().normalize())
        .note("Nearest folder that exists: " + nearest);
  }
}
