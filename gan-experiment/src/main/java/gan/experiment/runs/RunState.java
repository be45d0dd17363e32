package gan.experiment.runs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a run stands. */
public enum RunState {
  /** A process is training it. */
  RUNNING,
  /** It trained to its last step. */
  FINISHED,
  /** It was asked to stop, saved and can be resumed. */
  STOPPED,
  /** It ended with an error. */
  FAILED,
  /** It says that it is running, and the process that trained it is gone. */
  KILLED,
  /** It does not say. */
  UNKNOWN;

  /** The state of a name as a run's {@code state.json} has it. */
  static Optional<RunState> named(String name) {
    return Stream.of(values()).filter(state -> state.toString().equals(name)).findFirst();
  }

  /** The name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
