package gan.experiment;

import gan.core.checkpoint.CheckpointStore;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which checkpoints of a run are meant.
 *
 * @param text {@code latest}, {@code best}, {@code all} or a step
 */
public record CheckpointChoice(String text) {

  /**
   * The chosen checkpoints, the earliest first.
   *
   * @throws GanException if there are none
   */
  public List<SavedRun> find(RunDirectory run) {
    CheckpointStore store = new CheckpointStore(run.checkpoints());
    try {
      return switch (text) {
        case "latest" -> List.of(SavedRun.find(run, OptionalLong.empty()));
        case "all" -> at(run, store.steps());
        case "best" -> at(run, best(run, store));
        default -> at(run, List.of(step()));
      };
    } catch (IOException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.IO,
              "'" + run.checkpoints() + "' cannot be read: " + e.getMessage(),
              "make the folder readable."),
          e);
    }
  }

  private static List<SavedRun> at(RunDirectory run, List<Long> steps) {
    return steps.isEmpty()
        ? List.of(SavedRun.find(run, OptionalLong.empty())) // says that there is none
        : steps.stream().sorted().map(step -> SavedRun.find(run, OptionalLong.of(step))).toList();
  }

  private static List<Long> best(RunDirectory run, CheckpointStore store) throws IOException {
    List<Long> steps = store.best().values().stream().distinct().toList();
    if (steps.isEmpty()) {
      throw new GanException(
          Problem.of(
              ErrorCode.CHECKPOINT_MISSING,
              "'" + run + "' has no best checkpoint: it was not evaluated",
              "evaluate all of them first, with --checkpoint all."));
    }
    return steps;
  }

  private long step() {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new GanException(
          Problem.of(
              ErrorCode.BAD_ARGUMENT,
              "'" + text + "' names no checkpoint",
              "write latest, best, all, or a step such as 2000."),
          e);
    }
  }
}
