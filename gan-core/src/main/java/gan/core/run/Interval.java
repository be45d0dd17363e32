package gan.core.run;

/**
 * Steps at which something is due: the first, every so many, and the last.
 *
 * @param every how many steps apart, at least 1
 * @param last the training's last step
 */
public record Interval(long every, long last) {

  /** Refuses an interval below one. */
  public Interval {
    if (every < 1) {
      throw new IllegalArgumentException("An interval of " + every + " steps is none.");
    }
  }

  /** Whether something is due at a step, counted from 1. */
  public boolean includes(long step) {
    return step == 1 || step % every == 0 || step == last;
  }
}
