package gan.experiment.runs;

import gan.core.run.RunDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run in one line. However long it trained, a bounded number of bytes is read for it.
 *
 * @param run its folder
 * @param status how it stands
 * @param last the last row of its metrics
 * @param best what is best about its best checkpoints
 */
public record RunSummary(
    RunDirectory run, RunStatus status, Optional<MetricRow> last, List<Evaluation> best) {

  /** Copies the list. */
  public RunSummary {
    best = List.copyOf(best);
  }

  /** Reads it. */
  public static RunSummary of(RunDirectory run) throws IOException {
    return new RunSummary(
        run, RunStatus.of(run), MetricRow.last(Tail.of(run.metrics())), Evaluation.best(run));
  }

  /** The folder's name. */
  public String name() {
    return name(run);
  }

  /** The name of a run's folder. */
  public static String name(RunDirectory run) {
    return String.valueOf(run.path().toAbsolutePath().normalize().getFileName());
  }

  /** How many steps are done. */
  public OptionalLong step() {
    return status.step().isPresent() || last.isEmpty()
        ? status.step()
        : OptionalLong.of(last.get().step());
  }
}
