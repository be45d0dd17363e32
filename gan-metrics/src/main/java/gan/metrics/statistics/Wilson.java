package gan.metrics.statistics;

import gan.core.spi.ConfidenceInterval;

/** The binomial interval of Wilson (1927): never empty, never outside of [0, 1]. */
public final class Wilson {
  private static final double SQUARE =
      ConfidenceInterval.DEVIATIONS * ConfidenceInterval.DEVIATIONS;

  private Wilson() {}

  /** Of the probability of an event that happened so often in so many independent trials. */
  public static ConfidenceInterval of(long hits, long trials) {
    return of(hits, trials, "binomial (Wilson)");
  }

  /** The same, with what is to be said of it. */
  public static ConfidenceInterval of(long hits, long trials, String method) {
    return of((double) hits / trials, (double) trials, method);
  }

  /**
   * Of a share that is as sure as one of so many independent trials.
   *
   * @param trials need not be a whole number
   */
  public static ConfidenceInterval of(double share, double trials, String method) {
    double centre = (share + SQUARE / (2 * trials)) / (1 + SQUARE / trials);
    double half =
        Math.sqrt(SQUARE * (share * (1 - share) + SQUARE / (4 * trials)) / trials)
            / (1 + SQUARE / trials);
    return new ConfidenceInterval(
        share == 0 ? 0 : centre - half, share == 1 ? 1 : centre + half, method);
  }
}
