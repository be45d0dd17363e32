package gan.data.digits;

import gan.data.digits.Allograph.Joint;

/**
 * The way of a pen: points close to one another, with the pen's radius at each. Between the points
 * of a skeleton it follows Catmull-Rom splines.
 */
final class Trace {
  private static final int STEPS = 6;

  private final double[] x;
  private final double[] y;
  private final double[] radius;
  private final boolean[] start;
  private int size;

  /**
   * Follows a skeleton.
   *
   * @param points {@code [points][x, y, radius]}
   * @param joints how each point is passed
   */
  Trace(double[][] points, Joint[] joints) {
    int capacity = points.length * STEPS;
    x = new double[capacity];
    y = new double[capacity];
    radius = new double[capacity];
    start = new boolean[capacity];
    for (int i = 0; i < points.length; i++) {
      if (joints[i] == Joint.START) {
        add(points[i], true);
      } else {
        curve(points, joints, i);
      }
    }
  }

  private void curve(double[][] points, Joint[] joints, int to) {
    double[] a = points[to - 1];
    double[] b = points[to];
    boolean last = to + 1 == points.length || joints[to + 1] == Joint.START;
    double[] before = joints[to - 1] == Joint.SMOOTH ? points[to - 2] : null;
    double[] after = last || joints[to] == Joint.CORNER ? null : points[to + 1];
    double[] point = new double[a.length];
    for (int step = 1; step <= STEPS; step++) {
      for (int axis = 0; axis < point.length; axis++) {
        double out = before == null ? b[axis] - a[axis] : (b[axis] - before[axis]) / 2;
        double in = after == null ? b[axis] - a[axis] : (after[axis] - a[axis]) / 2;
        point[axis] = hermite(a[axis], out, b[axis], in, (double) step / STEPS);
      }
      add(point, false);
    }
  }

  private static double hermite(double a, double out, double b, double in, double t) {
    double rest = 1 - t;
    return rest * rest * ((1 + 2 * t) * a + t * out) + t * t * ((1 + 2 * rest) * b - rest * in);
  }

  private void add(double[] point, boolean starts) {
    x[size] = point[0];
    y[size] = point[1];
    radius[size] = point[2];
    start[size++] = starts;
  }

  /**
   * Scales and moves the points, not the radii, so that the ink fills a square box in one direction
   * and its centre of mass is that of the canvas, or as near as the margin lets it.
   */
  void fit(double canvas, double box, double margin) {
    double pen = max(radius);
    double width = max(x) - min(x);
    double height = max(y) - min(y);
    double scale = (box - 2 * pen) / Math.max(width, height);
    place(x, scale, canvas, margin + pen);
    place(y, scale, canvas, margin + pen);
  }

  private void place(double[] axis, double scale, double canvas, double margin) {
    double shift = canvas / 2 - scale * centre(axis);
    shift = Math.max(shift, margin - scale * min(axis));
    shift = Math.min(shift, canvas - margin - scale * max(axis));
    for (int i = 0; i < size; i++) {
      axis[i] = scale * axis[i] + shift;
    }
  }

  private double centre(double[] axis) {
    double mass = 0;
    double moment = 0;
    for (int i = 1; i < size; i++) {
      if (!start[i]) {
        double dx = x[i] - x[i - 1];
        double dy = y[i] - y[i - 1];
        double ink = Math.sqrt(dx * dx + dy * dy) * (radius[i] + radius[i - 1]);
        mass += ink;
        moment += ink * (axis[i] + axis[i - 1]) / 2;
      }
    }
    return moment / mass;
  }

  private double min(double[] values) {
    double min = values[0];
    for (int i = 1; i < size; i++) {
      min = Math.min(min, values[i]);
    }
    return min;
  }

  private double max(double[] values) {
    double max = values[0];
    for (int i = 1; i < size; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }

  /** Draws every stroke. */
  void draw(Canvas canvas) {
    for (int i = 1; i < size; i++) {
      if (!start[i]) {
        canvas.line(x[i - 1], y[i - 1], radius[i - 1], x[i], y[i], radius[i]);
      }
    }
  }
}
