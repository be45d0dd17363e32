package gan.core.health;

/**
 * Turns what looks see into warnings: one when a condition has held for long enough, and another
 * only after it went away and came back.
 */
final class Alarm {
  private int held;
  private boolean given;

  /**
   * Takes what one look saw.
   *
   * @param holds whether the condition holds
   * @param patience at how many looks in a row it must hold
   * @return whether to warn now
   */
  boolean look(boolean holds, int patience) {
    if (!holds) {
      held = 0;
      given = false;
      return false;
    }
    held++;
    boolean due = held >= patience && !given;
    given |= due;
    return due;
  }
}
