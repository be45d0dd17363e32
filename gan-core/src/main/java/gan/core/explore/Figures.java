package gan.core.explore;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.DoubleStream;

/** Numbers for labels, and evenly spaced ones. */
final class Figures {
  private Figures() {}

  /** Three significant digits, without zeros that say nothing. */
  static String of(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal figure = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    return figure.signum() == 0 ? "0" : figure.toPlainString();
  }

  /** So many numbers, evenly from low to high, both included. */
  static double[] spread(double low, double high, int count) {
    return DoubleStream.iterate(0, i -> i + 1)
        .limit(count)
        .map(i -> i == count - 1 ? high : low + (high - low) * i / (count - 1))
        .toArray();
  }
}
