package gan.experiment.report;

import gan.experiment.runs.Curve;
import gan.experiment.runs.Figures;
import gan.experiment.runs.Smoothing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * One curve of a plot.
 *
 * @param name as people call it
 * @param points at least one, in the order of their steps
 * @param smooth as many at the same steps: means over neighbours, or the points themselves
 */
record Line(String name, List<Curve.Point> points, List<Curve.Point> smooth) {

  private static final MathContext DIGITS = new MathContext(3);
  private static final double LARGE = 1e5;
  private static final double SMALL = 1e-3;

  /** A curve that has a point. */
  static Line of(String name, Curve curve) {
    return new Line(name, curve.points(), Smoothing.of(curve.points()));
  }

  /** Whether the means say anything that the points do not. */
  boolean isSmoothed() {
    return !smooth.equals(points);
  }

  /** Where it ends. */
  Curve.Point end() {
    return smooth.get(smooth.size() - 1);
  }

  /** What stands beside its end: its name and three digits. */
  String label() {
    double value = end().value();
    double size = Math.abs(value);
    boolean isLong = size >= LARGE || (size < SMALL && size > 0);
    return name
        + " "
        + (isLong
            ? String.format(Locale.ROOT, "%.2e", value)
            : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString());
  }

  /** What it says at a step, or at the next later one that it has. */
  String at(long step) {
    int low = 0;
    int high = points.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (points.get(middle).step() < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    String mean = isSmoothed() ? ", mean " + Figures.number(smooth.get(low).value()) : "";
    return name + " " + Figures.number(points.get(low).value()) + mean;
  }
}
