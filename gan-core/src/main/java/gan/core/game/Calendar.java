package gan.core.game;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which of several lazy terms are due at which update.
 *
 * @param every how many updates each is apart; all are due at the first
 */
record Calendar(List<Integer> every) {
  private static final long FARTHEST = 1_000_000;

  /** The terms that are due at an update, counted from 1, in order. */
  List<Integer> due(long update) {
    return IntStream.range(0, every.size())
        .filter(term -> (update - 1) % every.get(term) == 0)
        .boxed()
        .toList();
  }

  /** After how many updates all of it is as it was; not more than a million. */
  long period() {
    long period = 1;
    for (int interval : every) {
      period = common(period, interval);
    }
    return period;
  }

  /** The least common multiple; not more than a million. */
  static long common(long a, long b) {
    return Math.min(FARTHEST, a / gcd(a, b) * b);
  }

  /** Every combination that is ever due. */
  Set<List<Integer>> combinations() {
    Set<List<Integer>> found = new LinkedHashSet<>();
    for (long update = 1; update <= period(); update++) {
      found.add(due(update));
    }
    return found;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
