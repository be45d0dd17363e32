package gan.experiment.report;

import gan.core.run.RunDirectory;
import gan.core.run.RunLog;
import gan.core.train.TrainingListener;
import gan.experiment.RunWatcher;
import gan.experiment.config.ExperimentConfig;
import java.util.List;

/** Notes in a run's log with which command it was begun or resumed, for its report. */
public final class Commands implements RunWatcher {
  /** What such a line of the log begins with. */
  static final String PREFIX = "command: ";

  private final List<String> words;
  private boolean isNoted;

  /**
   * One command.
   *
   * @param words the command itself first
   */
  public Commands(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** Notes it, once however often the training is rolled back. */
  @Override
  public TrainingListener watch(ExperimentConfig config, RunDirectory run) {
    if (!isNoted) {
      String command = ShellWords.of(words).replaceAll("\\p{Cntrl}+", " ");
      RunLog.note(run, PREFIX + Addresses.shown(command));
      isNoted = true;
    }
    return new TrainingListener() {};
  }
}
