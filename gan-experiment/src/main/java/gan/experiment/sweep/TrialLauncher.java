package gan.experiment.sweep;

import java.nio.file.Path;
import java.util.List;

/** Starts the trials of a sweep, each in a process of its own. */
@FunctionalInterface
public interface TrialLauncher {

  /**
   * Starts a command.
   *
   * @param arguments of {@code gan}, the verb first
   * @param slot which of the processes that run side by side, from 0
   * @param output to which file what it prints is added
   * @throws gan.core.problem.GanException if it cannot be started
   */
  TrialProcess launch(List<String> arguments, int slot, Path output);
}
