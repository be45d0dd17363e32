package gan.data.digits;

import gan.data.random.Draws;

/** A smooth displacement of the plane: a few long waves with random directions. */
final class Warp {
  private static final int WAVES = 4;
  private static final double RADIANS_PER_HEIGHT = 3;

  private final double[] waves;

  /** Waves that together move a point by about {@code amplitude} in either direction. */
  Warp(Draws draws, double amplitude) {
    waves = new double[5 * WAVES];
    double each = amplitude / StrictMath.sqrt(WAVES);
    for (int i = 0; i < waves.length; i += 5) {
      waves[i] = draws.bell(RADIANS_PER_HEIGHT);
      waves[i + 1] = draws.bell(RADIANS_PER_HEIGHT);
      waves[i + 2] = draws.uniform(0, 2 * StrictMath.PI);
      waves[i + 3] = draws.bell(each * StrictMath.sqrt(2));
      waves[i + 4] = draws.bell(each * StrictMath.sqrt(2));
    }
  }

  /** Moves a point. */
  void move(double[] point) {
    double x = point[0];
    double y = point[1];
    for (int i = 0; i < waves.length; i += 5) {
      double height = StrictMath.sin(waves[i] * x + waves[i + 1] * y + waves[i + 2]);
      point[0] += height * waves[i + 3];
      point[1] += height * waves[i + 4];
    }
  }
}
