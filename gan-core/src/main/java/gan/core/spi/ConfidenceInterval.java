package gan.core.spi;

/**
 * Where a value would lie in 95 % of repetitions with other samples of the same kinds.
 *
 * @param low its lower end
 * @param high its upper end
 * @param method how it was found, such as {@code bootstrap of 200} or {@code binomial}
 */
public record ConfidenceInterval(double low, double high, String method) {
  /** Standard deviations of a normal distribution on either side of 95 %. */
  public static final double DEVIATIONS = 1.959963984540054;

  /** Around a value that is normally distributed. */
  public static ConfidenceInterval normal(double value, double standardError, String method) {
    return new ConfidenceInterval(
        value - DEVIATIONS * standardError, value + DEVIATIONS * standardError, method);
  }
}
