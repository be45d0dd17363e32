package gan.it.crash;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * When to kill a victim.
 *
 * @param step so many steps after its start; below 0 to count from the start of its process
 * @param nanos so much later
 */
record Moment(long step, long nanos) {
  /** So far apart that most runs are killed several times. */
  private static final int STEPS = 16;

  private static final long JITTER = TimeUnit.MILLISECONDS.toNanos(25);

  static Moment never() {
    return new Moment(Long.MAX_VALUE / 2, 0);
  }

  /**
   * Any moment: one in six is before the first step.
   *
   * @param startNanos how long a victim takes to its first step
   */
  static Moment random(RandomGenerator random, long startNanos) {
    return random.nextInt(6) == 0
        ? new Moment(-1, random.nextLong(startNanos))
        : new Moment(random.nextInt(STEPS), random.nextLong(JITTER));
  }

  /** Whether a line says that it is now. */
  boolean hasCome(long start, String line) {
    return line.equals(step == 0 ? Life.STARTED + start : Life.STEP + (start + step));
  }
}
