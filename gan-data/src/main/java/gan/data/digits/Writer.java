package gan.data.digits;

import gan.data.random.Draws;
import java.util.List;

/**
 * Somebody with a hand of their own.
 *
 * @param slant how far the top leans to the right, as a share of the height
 * @param breadth how broad digits are, relative to their skeletons
 * @param pen the pen's radius, in 28ths of the image
 * @param swell how much the pen's radius changes along a stroke, as a share of it
 * @param wobble how far points stray from the skeleton, as a share of the height
 * @param taste decides how each digit is formed
 */
record Writer(double slant, double breadth, double pen, double swell, double wobble, Draws taste) {
  private static final double UNIT = 28;
  private static final double BOX = 20;
  private static final double MARGIN = 2;
  private static final double SOFTNESS = 1.3;

  /** The writer that a stream of random numbers makes. */
  static Writer from(Draws draws) {
    return new Writer(
        draws.uniform(-0.1, 0.45),
        1 + draws.bell(0.12),
        draws.uniform(0.88, 1.68),
        draws.uniform(0.1, 0.3),
        draws.uniform(0.03, 0.09),
        draws.fork(0));
  }

  /** Writes a digit: {@code size * size} bytes, row by row, 0 for black. */
  byte[] write(int digit, Draws draws, int size) {
    Draws habit = taste.fork(digit);
    Allograph allograph = choose(Numerals.of(digit), habit);
    double[][] points = allograph.at(habit.uniform(0, 1) + draws.bell(0.25));
    shape(points, draws, size / UNIT);
    Trace trace = new Trace(points, allograph.joints());
    trace.fit(size, size * BOX * draws.uniform(0.95, 1) / UNIT, size * MARGIN / UNIT);
    Canvas canvas = new Canvas(size, size * SOFTNESS / UNIT);
    trace.draw(canvas);
    return canvas.bytes(255 - 40 * draws.uniform() * draws.uniform());
  }

  private static Allograph choose(List<Allograph> allographs, Draws habit) {
    double left = habit.uniform();
    for (Allograph allograph : allographs) {
      left -= allograph.weight();
      if (left < 0) {
        return allograph;
      }
    }
    return allographs.get(allographs.size() - 1);
  }

  private void shape(double[][] points, Draws draws, double unit) {
    Warp warp = new Warp(draws, wobble);
    double angle = draws.bell(0.06);
    double sine = StrictMath.sin(angle);
    double cosine = StrictMath.cos(angle);
    double lean = slant + draws.bell(0.04);
    double wide = breadth * (1 + draws.bell(0.06));
    double radius = pen * (1 + draws.bell(0.06)) * unit;
    for (double[] point : points) {
      warp.move(point);
      double x = wide * point[0] - lean * point[1];
      double y = point[1];
      point[0] = cosine * x - sine * y;
      point[1] = sine * x + cosine * y;
      point[2] = radius * (1 + draws.bell(swell / 2));
    }
  }
}
