package gan.experiment.runs;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The values that a chart of curves shows: all but the outermost of each curve, so that a spike
 * hides no curve, and no curve lies outside as a whole.
 *
 * @param low the least of them
 * @param high the greatest
 */
public record Extent(double low, double high) {
  /** How many values in a hundred may lie outside on either side. */
  private static final double OUTSIDE = 0.5;

  /** That of several curves; from 0 to 1 where none has a point. */
  public static Extent of(List<Curve> curves) {
    return new Extent(
        percentiles(curves, OUTSIDE).min().orElse(0),
        percentiles(curves, 100 - OUTSIDE).max().orElse(1));
  }

  private static DoubleStream percentiles(List<Curve> curves, double percent) {
    return curves.stream()
        .filter(curve -> !curve.points().isEmpty())
        .mapToDouble(curve -> percentile(curve, percent));
  }

  private static double percentile(Curve curve, double percent) {
    double[] values = curve.points().stream().mapToDouble(Curve.Point::value).sorted().toArray();
    return values[(int) Math.round(percent / 100 * (values.length - 1))];
  }
}
