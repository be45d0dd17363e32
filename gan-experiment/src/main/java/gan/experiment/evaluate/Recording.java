package gan.experiment.evaluate;

import gan.core.checkpoint.CheckpointStore;
import gan.core.evaluate.Assessment;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * Writes what was found afterwards into a run, and names its best checkpoint.
 *
 * @param run the run
 * @param isWriting whether this process has the run's lock; else nothing is written
 */
public record Recording(RunDirectory run, boolean isWriting) {

  /** Writes what was found of a checkpoint. */
  public void write(long step, List<Assessment> found) {
    if (!isWriting) {
      return;
    }
    MetricLogs logs = new MetricLogs(run, Clock.systemUTC());
    logs.insert(step, found);
    Best best = Best.of(logs, found.get(0));
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    try {
      if (store.steps().contains(best.step())) {
        store.point(best.pointer(), best.step());
      }
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + run.checkpoints() + "' cannot be written to: " + e.getMessage(),
              "free space on the disk, or make the folder writable."),
          e);
    }
  }
}
