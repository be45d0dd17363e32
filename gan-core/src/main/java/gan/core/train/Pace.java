package gan.core.train;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * How many rounds go into one call of the session. Where a round takes less time than it takes to
 * call, several do; what is learned does not depend on it. Not thread-safe.
 */
final class Pace {
  /** With so many, calls cost no more than a tenth of what they do with one. */
  private static final int SEVERAL = 8;

  /** Planning the graph of several rounds takes as long as this many short ones. */
  private static final long WORTHWHILE = 2000;

  /** So many different graphs at the most, each with other lazy penalties. */
  private static final long MOST_PATTERNS = 4;

  private static final double SHORT_SECONDS = 2e-3;
  private static final int TIMED = 5;

  private final long last;
  private final long period;
  private final List<Double> timed = new ArrayList<>();
  private int rounds;

  /**
   * A pace that is fixed, or found out by timing the first rounds.
   *
   * @param asked rounds a call, or 0 to find out
   * @param last the number of the last round
   * @param period after how many updates the same lazy penalties are due again
   */
  Pace(int asked, long last, long period) {
    this.rounds = asked;
    this.last = last;
    this.period = period;
  }

  /**
   * How many rounds the next call has: all of a pace, or one if that is too many.
   *
   * @param step how many are done
   * @param isLookedAt whether somebody must see the game as it is after a round
   */
  int next(long step, LongPredicate isLookedAt) {
    if (step + rounds > last) {
      return 1;
    }
    for (long within = step + 1; within < step + rounds; within++) {
      if (isLookedAt.test(within)) {
        return 1;
      }
    }
    return Math.max(1, rounds);
  }

  /** Takes note of how long a round took, and decides when it has seen enough of them. */
  void took(double seconds, long step) {
    if (rounds > 0) {
      return;
    }
    timed.add(seconds);
    if (timed.size() == TIMED) {
      boolean isShort = Collections.min(timed) < SHORT_SECONDS;
      boolean pays = last - step >= WORTHWHILE && patterns() <= MOST_PATTERNS;
      rounds = isShort && pays ? SEVERAL : 1;
    }
  }

  private long patterns() {
    return period / BigInteger.valueOf(SEVERAL).gcd(BigInteger.valueOf(period)).longValue();
  }
}
