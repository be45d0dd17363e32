package gan.core.plot;

/**
 * A line while it is drawn: how much of each pixel it covers.
 *
 * <p>Not thread-safe.
 */
final class Stroke {
  private final Area area;
  private final double half;
  private final float[] shares;

  /**
   * A line without segments.
   *
   * @param area the pixels that count
   * @param half half of its thickness
   */
  Stroke(Area area, double half) {
    this.area = area;
    this.half = half;
    this.shares = new float[area.width() * area.height()];
  }

  /** Is told of a pixel. */
  @FunctionalInterface
  interface Cover {
    void pixel(int x, int y, double share);
  }

  /** Goes along the longer of both directions, and looks at the few pixels beside the line. */
  void segment(double x0, double y0, double x1, double y1) {
    boolean isSteep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
    double start = isSteep ? y0 : x0;
    double end = isSteep ? y1 : x1;
    double across = isSteep ? x0 : y0;
    double slope = start == end ? 0 : (isSteep ? x1 - x0 : y1 - y0) / (end - start);
    double first = Math.max(Math.min(start, end) - half - 1, isSteep ? area.top() : area.left());
    double last = Math.min(Math.max(start, end) + half + 1, isSteep ? area.bottom() : area.right());
    int beside = (int) Math.ceil(1.5 * half + 2);
    for (int along = (int) Math.floor(first); along <= last; along++) {
      int middle = (int) Math.floor(across + slope * (along + 0.5 - start));
      for (int side = middle - beside; side <= middle + beside; side++) {
        int x = isSteep ? side : along;
        int y = isSteep ? along : side;
        if (area.contains(x, y)) {
          int index = (y - area.top()) * area.width() + x - area.left();
          double inside = half - distance(x + 0.5, y + 0.5, x0, y0, x1, y1);
          shares[index] = (float) Math.max(shares[index], share(inside));
        }
      }
    }
  }

  /** Tells of every pixel that is covered. */
  void cover(Cover cover) {
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0) {
        cover.pixel(area.left() + i % area.width(), area.top() + i / area.width(), shares[i]);
      }
    }
  }

  /** How much of a pixel is covered whose middle lies so far inside an edge. */
  static double share(double inside) {
    return Math.max(0, Math.min(1, inside + 0.5));
  }

  private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    double t = square == 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / square;
    double nearest = Math.max(0, Math.min(1, t));
    return Math.hypot(x - x0 - nearest * dx, y - y0 - nearest * dy);
  }
}
