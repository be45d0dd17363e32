package gan.core.game;

import org.tensorflow.Result;
import org.tensorflow.Session;

/** How long a session ran. Not thread-safe. */
final class SessionClock {
  private long nanos;

  /** Runs. */
  Result run(Session.Runner runner) {
    long start = System.nanoTime();
    Result result = runner.run();
    nanos += System.nanoTime() - start;
    return result;
  }

  /** Nanoseconds of all runs so far. */
  long nanos() {
    return nanos;
  }
}
