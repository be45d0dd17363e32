package gan.core.plot;

import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A range of numbers, and those of them that are written along an axis: multiples of 1, 2 or 5
 * times a power of ten.
 *
 * @param low the least number of the range
 * @param high the greatest, above the least
 * @param spacing from one written number to the next
 */
public record Ticks(double low, double high, double spacing) {
  private static final double LONGEST = 1e7;
  private static final double MARGIN = 0.02;

  /** The range itself, with about {@code count} numbers in it. */
  public static Ticks within(double low, double high, int count) {
    return new Ticks(low, high, spacing(high - low, count));
  }

  /**
   * The range and a small margin on both sides, widened to written numbers. The margin does not
   * cross 0.
   */
  public static Ticks around(double low, double high, int count) {
    double margin = low < high ? (high - low) * MARGIN : Math.max(Math.abs(low) * MARGIN, 0.1);
    double least = low > 0 ? Math.max(0, low - margin) : low - margin;
    double greatest = high < 0 ? Math.min(0, high + margin) : high + margin;
    double spacing = spacing(greatest - least, count);
    return new Ticks(
        spacing * Math.floor(least / spacing), spacing * Math.ceil(greatest / spacing), spacing);
  }

  /** The numbers to write. */
  public double[] values() {
    long first = (long) Math.ceil(low / spacing - 1e-9);
    long last = (long) Math.floor(high / spacing + 1e-9);
    return LongStream.rangeClosed(first, last).mapToDouble(i -> i * spacing).toArray();
  }

  /** A number as it is written: with as many decimals as the spacing has. */
  public String text(double value) {
    if (Math.max(Math.abs(low), Math.abs(high)) >= LONGEST) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(spacing) + 1e-9));
    return String.format(Locale.ROOT, "%,." + decimals + "f", value + 0.0);
  }

  /** How far into the range a number lies: 0 at the least, 1 at the greatest. */
  public double share(double value) {
    return (value - low) / (high - low);
  }

  /** From the least number to the greatest. */
  double range() {
    return high - low;
  }

  private static double spacing(double range, int count) {
    double rough = range / count;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double digit = rough / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }
}
