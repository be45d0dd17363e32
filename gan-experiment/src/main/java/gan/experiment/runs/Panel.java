package gan.experiment.runs;

import gan.core.plot.Ticks;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * A rectangle with curves in it and numbers along its left and lower edges.
 *
 * @param area of the curves, without the numbers
 * @param steps along the lower edge
 * @param values along the left edge
 */
record Panel(Rectangle area, Ticks steps, Ticks values) {
  private static final Color GRID = new Color(0xe4e4e4);
  private static final Color FRAME = new Color(0x909090);
  private static final Color TEXT = new Color(0x303030);
  private static final String STEP = "step";
  private static final int GAP = 8;
  private static final int DOT = 4;
  private static final int FAINT = 0x48;

  void frame(Graphics2D graphics, String title) {
    graphics.setStroke(new BasicStroke(1));
    FontMetrics font = graphics.getFontMetrics();
    for (double step : steps.values()) {
      String text = steps.text(step);
      int x = (int) Math.round(x(step));
      line(graphics, x, area.y, x, area.y + area.height);
      int left = x - font.stringWidth(text) / 2;
      graphics.drawString(text, left, area.y + area.height + GAP + font.getAscent());
    }
    for (double value : values.values()) {
      String text = values.text(value);
      int y = (int) Math.round(y(value));
      line(graphics, area.x, y, area.x + area.width, y);
      int left = area.x - GAP - font.stringWidth(text);
      graphics.drawString(text, left, y + font.getAscent() / 2 - 1);
    }
    graphics.drawString(title, area.x, area.y - GAP);
    int right = area.x + area.width;
    graphics.drawString(
        STEP, right - font.stringWidth(STEP), area.y + area.height + 2 * (GAP + font.getAscent()));
    graphics.setColor(FRAME);
    graphics.draw(area);
  }

  /**
   * A curve: faint as it is, strong as its mean over a window of neighbours, and a dot where it
   * ends.
   */
  void draw(Graphics2D graphics, List<Curve.Point> points, Color color, BasicStroke stroke) {
    List<Curve.Point> smooth = Smoothing.of(points);
    Shape clip = graphics.getClip();
    Rectangle inside = new Rectangle(area);
    inside.grow(DOT, DOT);
    graphics.clip(inside);
    if (!smooth.equals(points)) {
      graphics.setStroke(new BasicStroke(1));
      graphics.setColor(new Color(color.getRed(), color.getGreen(), color.getBlue(), FAINT));
      graphics.draw(path(points));
    }
    graphics.setStroke(stroke);
    graphics.setColor(color);
    graphics.draw(path(smooth));
    if (!smooth.isEmpty()) {
      Curve.Point end = smooth.get(smooth.size() - 1);
      double x = x((double) end.step());
      double y = y(end.value());
      graphics.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }
    graphics.setClip(clip);
  }

  private static void line(Graphics2D graphics, int left, int top, int right, int bottom) {
    graphics.setColor(GRID);
    graphics.drawLine(left, top, right, bottom);
    graphics.setColor(TEXT);
  }

  private Path2D path(List<Curve.Point> points) {
    Path2D path = new Path2D.Double();
    for (Curve.Point point : points) {
      double x = x((double) point.step());
      double y = y(point.value());
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      }
      path.lineTo(x, y);
    }
    return path;
  }

  private double x(double step) {
    return area.x + steps.share(step) * area.width;
  }

  private double y(double value) {
    return area.y + (1 - values.share(value)) * area.height;
  }
}
