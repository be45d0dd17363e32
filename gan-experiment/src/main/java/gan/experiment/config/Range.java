package gan.experiment.config;

import gan.core.spi.Option;
import java.util.Locale;

/**
 * The numbers that an option takes.
 *
 * @param min the smallest, may be negative infinity
 * @param max the largest, may be infinity
 * @param above what the number must exceed, may be negative infinity
 */
public record Range(double min, double max, double above) {
  private static final double EXACT = 1e15;

  /** What an option says of its numbers. */
  static Range of(Option option) {
    return new Range(option.min(), option.max(), option.above());
  }

  /** Any number. */
  static Range unbounded() {
    return new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
  }

  /** Whether the number is one of them. */
  public boolean holds(double number) {
    return number >= min && number <= max && (number > above || above == Double.NEGATIVE_INFINITY);
  }

  /** Such as {@code at least 1}; empty if it takes any. */
  public String phrase() {
    String low =
        above > Double.NEGATIVE_INFINITY && above >= min
            ? "greater than " + show(above)
            : min > Double.NEGATIVE_INFINITY ? "at least " + show(min) : "";
    String high = max < Double.POSITIVE_INFINITY ? "at most " + show(max) : "";
    return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
  }

  private static String show(double number) {
    return Math.rint(number) == number && Math.abs(number) < EXACT
        ? String.format(Locale.ROOT, "%d", (long) number)
        : Double.toString(number);
  }
}
