package gan.data.swissroll;

/**
 * The Archimedean spiral (t / 7.5)·(cos t, sin t) from t = 1.5π on.
 *
 * @param end the last t
 */
record Spiral(double end) {
  static final double START = 1.5 * StrictMath.PI;

  private static final double SCALE = 7.5;
  private static final double TURN = 2 * StrictMath.PI;

  /**
   * How far from a point's direction, in radians, the nearest point of the curve is looked for: up
   * to here the square of the distance is convex in t, and whatever is within 0.5 of the curve is
   * found.
   */
  private static final double WINDOW = 1;

  private static final int BISECTIONS = 50;

  static Spiral turning(double turns) {
    return new Spiral(START + TURN * turns);
  }

  double x(double t) {
    return t / SCALE * StrictMath.cos(t);
  }

  double y(double t) {
    return t / SCALE * StrictMath.sin(t);
  }

  /** The distance from a point to the curve; beyond 0.5 it may be too large. */
  double distance(double x, double y) {
    double nearest = Double.POSITIVE_INFINITY;
    for (double t = StrictMath.atan2(y, x); t <= end + WINDOW; t += TURN) {
      double low = StrictMath.max(START, t - WINDOW);
      double high = StrictMath.min(end, t + WINDOW);
      if (low <= high) {
        double foot = foot(x, y, low, high);
        nearest = StrictMath.min(nearest, StrictMath.hypot(x - x(foot), y - y(foot)));
      }
    }
    return nearest;
  }

  private static double foot(double x, double y, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (slope(x, y, middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Half of the derivative of the squared distance by t, but for a positive factor. */
  private static double slope(double x, double y, double t) {
    double cosine = StrictMath.cos(t);
    double sine = StrictMath.sin(t);
    return t / SCALE - x * (cosine - t * sine) - y * (sine + t * cosine);
  }
}
