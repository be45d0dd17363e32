package gan.core.plot;

/**
 * An area with numbers along its lower and its left edge.
 *
 * @param area where to draw
 * @param across from left to right
 * @param up from the lower edge to the upper
 */
record Axes(Area area, Ticks across, Ticks up) {
  private static final int TICK = 5;
  private static final int GAP = 4;
  private static final double FAINT = 0.6;

  /** The column of a number, not rounded to a pixel. */
  double x(double value) {
    return area.left() + across.share(value) * area.width();
  }

  /** The row of a number, not rounded to a pixel. */
  double y(double value) {
    return area.top() + (1 - up.share(value)) * area.height();
  }

  /** Whether a point lies between the edges. */
  boolean contains(double x, double y) {
    return x >= across.low() && x <= across.high() && y >= up.low() && y <= up.high();
  }

  /** Lines at the numbers. */
  void grid(Canvas canvas) {
    for (double value : across.values()) {
      canvas.fill(new Area(column(value), area.top(), 1, area.height()), Colors.GRID, FAINT);
    }
    for (double value : up.values()) {
      canvas.fill(new Area(area.left(), row(value), area.width(), 1), Colors.GRID, FAINT);
    }
  }

  /** The edges, and the numbers with their ticks. */
  void frame(Canvas canvas) {
    canvas.frame(area, Colors.FRAME);
    for (double value : across.values()) {
      String text = across.text(value);
      canvas.fill(new Area(column(value), area.bottom(), 1, TICK), Colors.FRAME, 1);
      int left = column(value) - text.length() * Glyphs.WIDTH / 2;
      canvas.text(text, left, area.bottom() + TICK + GAP, Colors.TEXT);
    }
    for (double value : up.values()) {
      String text = up.text(value);
      canvas.fill(new Area(area.left() - TICK, row(value), TICK, 1), Colors.FRAME, 1);
      int left = area.left() - TICK - GAP - text.length() * Glyphs.WIDTH;
      canvas.text(text, left, row(value) - Glyphs.HEIGHT / 2, Colors.TEXT);
    }
  }

  private int column(double value) {
    return Math.min((int) Math.round(x(value)), area.right() - 1);
  }

  private int row(double value) {
    return Math.min((int) Math.round(y(value)), area.bottom() - 1);
  }
}
