package gan.core.plot;

import gan.core.game.Samples;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Curves;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Samples as lines, before the region between the bounds that the data keeps, or else before lines
 * of real samples.
 */
final class CurvePlot implements Plot {
  private static final Area AREA = new Area(64, 40, 512, 400);
  private static final int RIGHT = 24;
  private static final int BELOW = 40;
  private static final int LEGEND = 14;
  private static final double MARGIN = 0.1;
  private static final int NUMBERS = 6;
  private static final double REGION = 0.12;
  private static final double LINE = 1.4;
  private static final double OPACITY = 0.4;

  private final double[] positions;
  private final double[] lower;
  private final double[] upper;
  private final Samples reals;
  private final Axes axes;

  /**
   * In the frame of real samples and of their bounds.
   *
   * @throws GanException if there is not one position for each number
   */
  CurvePlot(Curves curves, Samples reals) {
    this.positions = numbers(curves.positions()).toArray();
    this.lower = numbers(curves.lower()).toArray();
    this.upper = numbers(curves.upper()).toArray();
    this.reals = reals;
    check(reals.sample().shape().size());
    Span across = Span.of(Arrays.stream(positions));
    DoubleStream bounds = DoubleStream.concat(Arrays.stream(lower), Arrays.stream(upper));
    Span up = Span.of(DoubleStream.concat(bounds, numbers(reals.values()))).padded(MARGIN);
    this.axes =
        new Axes(
            AREA,
            (across.width() > 0 ? across : across.padded(1)).ticks(NUMBERS),
            up.ticks(NUMBERS));
  }

  private void check(long size) {
    if (positions.length != size || lower.length != size || upper.length != size) {
      throw new GanException(
          Problem.of(
              ErrorCode.PLUGIN_CONTRACT,
              "the data gives "
                  + positions.length
                  + " positions, "
                  + lower.length
                  + " lower and "
                  + upper.length
                  + " upper bounds for curves of "
                  + size
                  + " numbers",
              "let the data source give one of each for every number."));
    }
  }

  @Override
  public byte[] real(Samples samples) {
    Canvas canvas = Canvas.white(AREA.right() + RIGHT, AREA.bottom() + BELOW);
    Legend legend = new Legend(canvas, AREA.left(), LEGEND);
    bounds(canvas, legend);
    lines(canvas, samples, Colors.REAL, OPACITY);
    legend.line(Colors.REAL, "real");
    axes.frame(canvas);
    return canvas.png();
  }

  @Override
  public byte[] generated(Samples samples, Judge judge) {
    Canvas canvas = Canvas.white(AREA.right() + RIGHT, AREA.bottom() + BELOW);
    Legend legend = new Legend(canvas, AREA.left(), LEGEND);
    if (!bounds(canvas, legend)) {
      lines(canvas, reals, Colors.REAL, OPACITY / 4);
      legend.line(Colors.REAL, "real");
    }
    lines(canvas, samples, Colors.GENERATED, OPACITY);
    legend.line(Colors.GENERATED, "generated");
    axes.frame(canvas);
    return canvas.png();
  }

  /** Fills the region between the bounds; false if there are none. */
  private boolean bounds(Canvas canvas, Legend legend) {
    axes.grid(canvas);
    if (DoubleStream.concat(Arrays.stream(lower), Arrays.stream(upper))
        .noneMatch(Double::isFinite)) {
      return false;
    }
    for (int x = AREA.left(); x < AREA.right(); x++) {
      int top = row(upper, x);
      canvas.fill(new Area(x, top, 1, row(lower, x) - top), Colors.REAL, REGION);
    }
    line(canvas, lower, Colors.REAL, 1);
    line(canvas, upper, Colors.REAL, 1);
    legend.box(Colors.REAL, REGION, "between the bounds");
    return true;
  }

  /** The row in which a bound crosses the middle of a column; the edge where it is infinite. */
  private int row(double[] bound, int column) {
    int right = 1;
    while (right < positions.length - 1 && axes.x(positions[right]) < column + 0.5) {
      right++;
    }
    double x = axes.x(positions[right - 1]);
    double share = (column + 0.5 - x) / (axes.x(positions[right]) - x);
    return (int) Math.round((1 - share) * edge(bound[right - 1]) + share * edge(bound[right]));
  }

  private double edge(double bound) {
    return Math.max(AREA.top(), Math.min(AREA.bottom(), axes.y(bound)));
  }

  private void lines(Canvas canvas, Samples samples, int color, double opacity) {
    for (int i = 0; i < samples.count(); i++) {
      line(canvas, numbers(samples.values(i)).toArray(), color, opacity);
    }
  }

  /** A curve that is not finite everywhere is left out. */
  private void line(Canvas canvas, double[] curve, int color, double opacity) {
    if (Arrays.stream(curve).allMatch(Double::isFinite)) {
      double[] xs = Arrays.stream(positions).map(axes::x).toArray();
      double[] ys = Arrays.stream(curve).map(axes::y).toArray();
      canvas.within(AREA).line(xs, ys, LINE, color, opacity);
    }
  }

  private static DoubleStream numbers(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
  }
}
