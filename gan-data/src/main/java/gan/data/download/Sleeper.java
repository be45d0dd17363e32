package gan.data.download;

import java.time.Duration;

/** Waits between two tries. */
@FunctionalInterface
public interface Sleeper {

  /** Waits for so long. */
  void sleep(Duration pause) throws InterruptedException;

  /** Lets the thread sleep. */
  static Sleeper ofThread() {
    return pause -> Thread.sleep(pause.toMillis());
  }
}
