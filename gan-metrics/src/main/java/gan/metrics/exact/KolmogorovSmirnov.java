package gan.metrics.exact;

/**
 * The test of Kolmogorov and Smirnov for two samples of numbers.
 *
 * @param statistic the largest difference between the distribution functions
 * @param pValue how probable one at least as large is for equal continuous distributions, by
 *     Kolmogorov's series with the correction of Stephens (1970) for finite samples
 */
record KolmogorovSmirnov(double statistic, double pValue) {
  private static final int MOST_TERMS = 100;

  /** Below it the series converges slowly, and its sum is 1 to sixteen digits. */
  private static final double NEGLIGIBLE = 0.18;

  /** Judges a statistic of samples of two sizes. */
  static KolmogorovSmirnov of(double statistic, int first, int second) {
    double root = Math.sqrt((double) first * second / ((double) first + second));
    return new KolmogorovSmirnov(statistic, survival((root + 0.12 + 0.11 / root) * statistic));
  }

  /** The probability that Kolmogorov's distribution exceeds a number. */
  static double survival(double lambda) {
    if (lambda < NEGLIGIBLE) {
      return 1;
    }
    double sum = 0;
    double sign = 2;
    for (int term = 1; term <= MOST_TERMS; term++) {
      double more = sign * Math.exp(-2.0 * term * term * lambda * lambda);
      sum += more;
      sign = -sign;
      if (Math.abs(more) < 1e-17) {
        break;
      }
    }
    return Math.max(0, Math.min(1, sum));
  }
}
