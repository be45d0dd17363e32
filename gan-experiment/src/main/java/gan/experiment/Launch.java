package gan.experiment;

import gan.core.checkpoint.CommitStage;
import gan.core.train.Stop;
import java.util.List;
import java.util.function.Consumer;

/**
 * Who accompanies a training.
 *
 * @param stop asks it to end early
 * @param watchers called besides the run's own listeners
 * @param stages told at each stage of a checkpoint's commit
 */
public record Launch(Stop stop, List<RunWatcher> watchers, Consumer<CommitStage> stages) {

  /** Copies the watchers. */
  public Launch {
    watchers = List.copyOf(watchers);
  }

  /** With watchers, and never stopped. */
  public static Launch with(RunWatcher... watchers) {
    return new Launch(new Stop(), List.of(watchers), stage -> {});
  }
}
