package gan.experiment.runs;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import gan.core.run.RunLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything in a run's folder, to be measured or removed.
 *
 * @param run whose
 * @param paths the folder itself first, each folder before what is in it; links are not followed
 */
record RunFolder(RunDirectory run, List<Path> paths) {
  /** Copies the list. */
  RunFolder {
    paths = List.copyOf(paths);
  }

  static RunFolder of(RunDirectory run) throws IOException {
    try (Stream<Path> paths = Files.walk(run.path())) {
      return new RunFolder(run, paths.toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Why it must not be removed, if so: it may not be what it seems. */
  Optional<String> obstacle() {
    if (!RunList.isNumbered(run)) {
      return Optional.of("it is not named as 'gan train' names runs");
    }
    if (Files.isSymbolicLink(run.path())) {
      return Optional.of("it is a link");
    }
    return paths.stream()
        .filter(Files::isSymbolicLink)
        .findFirst()
        .map(link -> "it holds the link '" + run.path().relativize(link) + "'");
  }

  /** How much space its files take. */
  long bytes() throws IOException {
    long bytes = 0;
    for (Path path : paths) {
      bytes += isFolder(path) ? 0 : Files.size(path);
    }
    return bytes;
  }

  /**
   * Removes a run once this process has the right to write into it. The configuration goes last of
   * the files: what an interruption leaves is still a run, which can be removed again.
   *
   * @throws GanException if another process has the run, it changed since it was read, or it cannot
   *     be removed
   */
  static void remove(RunSummary seen) {
    RunDirectory run = seen.run();
    RunLock lock = RunLock.take(run);
    try {
      if (!RunStatus.of(run).updated().equals(seen.status().updated())) {
        throw new GanException(
            Problem.of(
                ErrorCode.RUN_LOCKED,
                "the run '" + run + "' was written to in the meantime",
                "look at it, and run this again."));
      }
      of(run).delete();
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "the run '" + run + "' cannot be removed: " + e,
              "make its folder writable."),
          e);
    } finally {
      lock.close();
    }
  }

  private void delete() throws IOException {
    List<Path> deepestFirst = new ArrayList<>(paths);
    Collections.reverse(deepestFirst);
    List<Path> folders = deepestFirst.stream().filter(RunFolder::isFolder).toList();
    deepestFirst.removeAll(folders);
    deepestFirst.remove(run.config());
    deepestFirst.add(run.config());
    deepestFirst.addAll(folders);
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }
}
