package gan.experiment.runs;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The runs in a folder, the newest first: in the order of the numbers that their names begin with,
 * so that the newest are known before anything is read. Runs of other names come last.
 *
 * @param folder where they are
 * @param runs the runs that were read
 * @param isComplete whether there are no more
 */
public record RunList(Path folder, List<RunSummary> runs, boolean isComplete) {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{5,18})-.+");

  /** Copies the list. */
  public RunList {
    runs = List.copyOf(runs);
  }

  /**
   * Reads all runs in a folder; what is not a run is passed over.
   *
   * @throws GanException if there is no such folder, or something in it cannot be read
   */
  public static RunList of(Path folder) {
    return of(folder, Integer.MAX_VALUE);
  }

  /**
   * Reads the newest runs in a folder and looks at no others.
   *
   * @param folder where they are
   * @param most how many at most
   * @throws GanException if there is no such folder, or something in it cannot be read
   */
  public static RunList of(Path folder, int most) {
    check(folder);
    try (Stream<Path> paths = Files.list(folder)) {
      List<RunDirectory> found =
          paths
              .map(path -> new Numbered(number(path), new RunDirectory(path)))
              .sorted()
              .map(Numbered::run)
              .filter(RunList::isRun)
              .limit(most + 1L)
              .toList();
      List<RunSummary> runs =
          found.subList(0, Math.min(most, found.size())).parallelStream()
              .map(RunList::summary)
              .flatMap(Optional::stream)
              .toList();
      return new RunList(folder, runs, found.size() <= most);
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Whether 'gan train' gave a run its name. */
  static boolean isNumbered(RunDirectory run) {
    return number(run.path()) >= 0;
  }

  private record Numbered(long number, RunDirectory run) implements Comparable<Numbered> {
    @Override
    public int compareTo(Numbered other) {
      int order = Long.compare(other.number, number);
      return order != 0 ? order : other.run.path().compareTo(run.path());
    }
  }

  /** Whether a folder is a run, and not merely one with a {@code config.yaml} of its own. */
  static boolean isRun(RunDirectory run) {
    return Files.isRegularFile(run.config())
        && (Files.exists(run.state()) || Files.isDirectory(run.checkpoints()));
  }

  /** What a user sees when a run cannot be read. */
  static GanException unreadable(Path path, IOException cause) {
    return new GanException(
        Problem.of(
            ErrorCode.IO, "'" + path + "' cannot be read: " + cause, "see that you may read it."),
        cause);
  }

  private static long number(Path path) {
    Matcher name = NUMBERED.matcher(String.valueOf(path.getFileName()));
    return name.matches() ? Long.parseLong(name.group(1)) : -1;
  }

  /** A run may be removed while the list is made. */
  private static Optional<RunSummary> summary(RunDirectory run) {
    try {
      return Optional.of(RunSummary.of(run));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unreadable(run.path(), e);
    }
  }

  private static void check(Path folder) {
    if (Files.isRegularFile(folder.resolve("config.yaml"))) {
      throw new GanException(
          Problem.of(
              ErrorCode.RUN_MISSING,
              "'" + folder + "' is a run, not a folder of runs",
              "gan runs show " + folder));
    }
    if (!Files.isDirectory(folder)) {
      throw new GanException(
          Problem.of(
              ErrorCode.RUN_MISSING,
              "there is no folder '" + folder + "'",
              "name the folder of your runs; 'gan train' creates 'runs' where it is started."));
    }
  }
}
