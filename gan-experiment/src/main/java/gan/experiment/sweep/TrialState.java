package gan.experiment.sweep;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a trial stands. */
public enum TrialState {
  /** It has not been started. */
  PENDING,
  /** Its process trains. */
  RUNNING,
  /** It trained to its last step. */
  FINISHED,
  /** It was asked to stop, and saved. */
  STOPPED,
  /** It ended with an error. */
  FAILED,
  /** Its process ended without a word. */
  KILLED;

  private static final int OUT_OF_TIME = 75;
  private static final int SIGNAL = 128;
  private static final int INTERRUPTED = SIGNAL + 2;
  private static final int TERMINATED = SIGNAL + 15;

  /** The state after a process that ended with this status. */
  static TrialState ended(int exit) {
    return switch (exit) {
      case 0 -> FINISHED;
      case OUT_OF_TIME, INTERRUPTED, TERMINATED -> STOPPED;
      default -> exit > SIGNAL ? KILLED : FAILED;
    };
  }

  /** The state of a name. */
  static Optional<TrialState> named(String name) {
    return Stream.of(values()).filter(state -> state.toString().equals(name)).findFirst();
  }

  /** The name in lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
