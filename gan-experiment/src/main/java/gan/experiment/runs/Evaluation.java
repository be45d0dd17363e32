package gan.experiment.runs;

import gan.core.checkpoint.CheckpointStore;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a metric said about a run at a step.
 *
 * @param metric its name, such as {@code fid}
 * @param step when it was measured
 * @param value empty where the log no longer has it near its end
 * @param low the lower end of its interval, if it has one
 * @param high the upper end of its interval, if it has one
 * @param floor what real samples would get, where that was measured
 */
public record Evaluation(
    String metric,
    long step,
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble floor) {
  /** What a row of a metric's log calls the value. */
  public static final String VALUE = "value";

  private static final String BEST = "best-";
  private static final String LOG = "metric-";
  private static final String LINES = ".jsonl";

  /** The evaluation of each checkpoint that is the best of its run by some metric. */
  static List<Evaluation> best(RunDirectory run) throws IOException {
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    List<Evaluation> best = new ArrayList<>();
    for (String pointer : names(run.checkpoints(), BEST, "")) {
      OptionalLong step = store.pointed(BEST + pointer);
      if (step.isPresent()) {
        best.add(at(step.getAsLong(), run, pointer));
      }
    }
    return best;
  }

  /**
   * The last evaluation by each metric; nothing else of the run is read.
   *
   * @throws GanException if it cannot be read
   */
  public static List<Evaluation> lastOf(RunDirectory run) {
    try {
      return last(run);
    } catch (IOException e) {
      throw RunList.unreadable(run.path(), e);
    }
  }

  /** The last evaluation by each metric. */
  public static List<Evaluation> last(RunDirectory run) throws IOException {
    List<Evaluation> last = new ArrayList<>();
    for (String metric : metrics(run)) {
      MetricRow.last(Tail.of(log(run, metric))).ifPresent(row -> last.add(of(metric, row)));
    }
    return last;
  }

  /** The metrics that a run was evaluated by, in alphabetical order. */
  public static List<String> metrics(RunDirectory run) throws IOException {
    return names(run.path(), LOG, LINES);
  }

  /** Where a metric's rows are. */
  public static Path log(RunDirectory run, String metric) {
    return run.path().resolve(LOG + metric + LINES);
  }

  /** The metric's value in a row of its log. */
  static OptionalDouble measured(MetricRow row) {
    return row.value(VALUE);
  }

  private static Evaluation at(long step, RunDirectory run, String metric) throws IOException {
    return Tail.of(log(run, metric)).lines().stream()
        .map(MetricRow::parse)
        .flatMap(Optional::stream)
        .filter(row -> row.step() == step)
        .reduce((earlier, later) -> later)
        .map(row -> of(metric, row))
        .orElseGet(() -> unread(metric, step));
  }

  private static Evaluation of(String metric, MetricRow row) {
    return new Evaluation(
        metric, row.step(), measured(row), row.value("low"), row.value("high"), row.value("floor"));
  }

  private static Evaluation unread(String metric, long step) {
    OptionalDouble none = OptionalDouble.empty();
    return new Evaluation(metric, step, none, none, none, none);
  }

  private static List<String> names(Path folder, String prefix, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
          .map(name -> name.substring(prefix.length(), name.length() - suffix.length()))
          .sorted()
          .toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }
}
