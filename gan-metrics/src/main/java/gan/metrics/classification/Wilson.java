package gan.metrics.classification;

import gan.core.spi.ConfidenceInterval;

/**
 * The interval of a share, after Wilson 1927: with {@code p = k/n} and z deviations, {@code (p +
 * z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n)}. It stays within [0, 1] and is of use for shares
 * near its ends, where a normal one is not.
 */
final class Wilson {
  private Wilson() {}

  /** Of {@code hits} among {@code total}, at least 1. */
  static ConfidenceInterval interval(long hits, long total) {
    double share = (double) hits / total;
    double square = ConfidenceInterval.DEVIATIONS * ConfidenceInterval.DEVIATIONS / total;
    double centre = share + square / 2;
    double spread =
        ConfidenceInterval.DEVIATIONS
            * Math.sqrt(share * (1 - share) / total + square / (4 * total));
    double scale = 1 + square;
    // At an end it reaches, but for rounding, that end.
    double low = hits == 0 ? 0 : (centre - spread) / scale;
    double high = hits == total ? 1 : (centre + spread) / scale;
    return new ConfidenceInterval(low, high, "binomial");
  }
}
