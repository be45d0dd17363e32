package gan.core.game;

import gan.core.spi.Penalty;
import gan.core.spi.Schedule;
import gan.core.spi.Side;

/**
 * A penalty with its weight and rhythm.
 *
 * @param penalty makes it
 * @param side whose loss it is added to
 * @param weight what it is multiplied by
 * @param every how many updates apart it is added, then multiplied by this number too
 */
public record WeightedPenalty(Role<Penalty> penalty, Side side, Schedule weight, int every) {

  /** Refuses an interval below one. */
  public WeightedPenalty {
    if (every < 1) {
      throw new IllegalArgumentException("a penalty cannot be added every " + every + " updates");
    }
  }
}
