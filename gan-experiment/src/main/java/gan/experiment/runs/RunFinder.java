package gan.experiment.runs;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.problem.Suggestions;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds runs by the paths that a user gave, and says what is near where there is none. */
public final class RunFinder {
  private RunFinder() {}

  /**
   * Opens several runs.
   *
   * @throws GanException with one problem for each path that is no run, or is named a second time
   */
  public static List<RunDirectory> open(List<Path> paths) {
    List<RunDirectory> runs = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      try {
        runs.add(open(path));
        if (!seen.add(path.toAbsolutePath().normalize())) {
          problems.add(
              Problem.of(
                  ErrorCode.BAD_ARGUMENT,
                  "the run '" + path + "' is named twice",
                  "name each run once."));
        }
      } catch (GanException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new GanException(problems);
    }
    return runs;
  }

  /**
   * Opens one run.
   *
   * @throws GanException if it is none
   */
  public static RunDirectory open(Path path) {
    try {
      return RunDirectory.open(path);
    } catch (GanException e) {
      String suggestion = Suggestions.didYouMean(path.toString(), neighbours(path));
      if (suggestion.isEmpty()) {
        throw e;
      }
      throw new GanException(e.problems().get(0).suggest(suggestion), e);
    }
  }

  private static List<String> neighbours(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(parent)) {
      return paths
          .filter(near -> RunList.isRun(new RunDirectory(near)))
          .map(near -> path.resolveSibling(near.getFileName()).toString())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
