package gan.metrics.statistics;

import gan.core.spi.ConfidenceInterval;

/** Student's distribution, for deviations that are estimated from few values. */
public final class StudentT {
  private static final double SHARE = 0.95;
  private static final int HALVINGS = 100;

  private StudentT() {}

  /**
   * How many standard errors lie on either side of 95 %: 1.96 for many degrees of freedom, 12.7 for
   * one.
   *
   * @param freedom degrees of freedom, at least 1
   */
  public static double deviations(int freedom) {
    // Bisection over angles: the tangent of the angle is the quantile over the root of freedom.
    double low = 0;
    double high = Math.PI / 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (within(middle, freedom) < SHARE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(freedom) * Math.tan(low);
  }

  /**
   * An interval around a value with two independent errors.
   *
   * @param value the value
   * @param deviation the standard error that was estimated from few values
   * @param freedom of how many degrees of freedom
   * @param error the other standard error
   * @param method how they were found
   */
  public static ConfidenceInterval interval(
      double value, double deviation, int freedom, double error, String method) {
    double reach =
        Math.hypot(deviations(freedom) * deviation, ConfidenceInterval.DEVIATIONS * error);
    return new ConfidenceInterval(value - reach, value + reach, method);
  }

  /**
   * The probability of less than {@code tan(angle) √freedom} in size (Abramowitz and Stegun 1964,
   * 26.7.3 and 26.7.4).
   */
  private static double within(double angle, int freedom) {
    double cosine = Math.cos(angle);
    boolean odd = freedom % 2 == 1;
    double term = odd ? cosine : 1;
    double sum = 0;
    for (int k = odd ? 1 : 0; k <= freedom - 2; k += 2) {
      sum += term;
      term *= cosine * cosine * (k + 1.0) / (k + 2.0);
    }
    double series = Math.sin(angle) * sum;
    return odd ? 2 / Math.PI * (angle + series) : series;
  }
}
