package gan.core.train;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wish that a training ends early: it finishes the step it is in, saves, and can be resumed.
 *
 * <p>Thread-safe: signal handlers and timers ask, the training thread looks.
 */
public final class Stop {
  private final AtomicReference<Reason> reason = new AtomicReference<>();

  /** Why a training is to stop. */
  public enum Reason {
    /** Somebody pressed Ctrl-C. */
    INTERRUPTED,
    /** The system asked the process to end. */
    TERMINATED,
    /** The time that the training was given is over. */
    OUT_OF_TIME
  }

  /** Nobody has asked yet. */
  public Stop() {}

  /**
   * Asks.
   *
   * @return whether this is the first time
   */
  public boolean ask(Reason why) {
    return reason.compareAndSet(null, why);
  }

  /** Why the training is to stop, if it is. */
  public Optional<Reason> reason() {
    return Optional.ofNullable(reason.get());
  }
}
