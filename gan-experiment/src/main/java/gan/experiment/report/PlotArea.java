package gan.experiment.report;

import gan.core.plot.Ticks;
import gan.experiment.runs.Curve;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Where a plot's curves lie, and the numbers along its left and lower edges.
 *
 * @param steps along the lower edge
 * @param values along the left edge
 */
record PlotArea(Ticks steps, Ticks values) {
  static final int WIDTH = 960;
  static final int HEIGHT = 300;
  static final int LEFT = 76;
  static final int RIGHT = 820;
  static final int TOP = 14;
  static final int BOTTOM = 256;
  private static final int GAP = 8;
  private static final int LINE = 16;

  double x(double step) {
    return LEFT + steps.share(step) * (RIGHT - LEFT);
  }

  double y(double value) {
    return TOP + (1 - values.share(value)) * (BOTTOM - TOP);
  }

  /** A value's place, at an edge if it lies outside. */
  double inside(double value) {
    return Math.max(TOP, Math.min(BOTTOM, y(value)));
  }

  /** A coordinate with a tenth of a pixel. */
  static String at(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  void frame(Markup page) throws IOException {
    page.open("g", "class", "frame");
    for (double step : steps.values()) {
      String x = at(x(step));
      line(x, at(TOP), x, at(BOTTOM), page);
      number(steps.text(step), x, at(BOTTOM + GAP + LINE / 2.0), "middle", page);
    }
    for (double value : values.values()) {
      String y = at(y(value));
      line(at(LEFT), y, at(RIGHT), y, page);
      number(values.text(value), at(LEFT - GAP), at(y(value) + LINE / 4.0), "end", page);
    }
    number("step", at(RIGHT), at(BOTTOM + GAP + 2 * LINE), "end", page);
    page.close();
  }

  /** The corners of a curve, as {@code polyline} takes them. */
  String corners(List<Curve.Point> points) {
    StringBuilder corners = new StringBuilder();
    for (Curve.Point point : points) {
      corners
          .append(at(x((double) point.step())))
          .append(',')
          .append(at(y(point.value())))
          .append(' ');
    }
    return corners.toString().strip();
  }

  private static void line(String left, String top, String right, String bottom, Markup page)
      throws IOException {
    page.empty("line", "x1", left, "y1", top, "x2", right, "y2", bottom);
  }

  private static void number(String text, String x, String y, String anchor, Markup page)
      throws IOException {
    page.element("text", text, "x", x, "y", y, "text-anchor", anchor);
  }
}
