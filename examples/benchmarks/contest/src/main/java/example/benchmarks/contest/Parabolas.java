package example.benchmarks.contest;

import java.util.Random;

/**
 * Curves y = a x² + a - 1 at points on [-2, 2], with a uniform in [1, 3], as 'parabola' has them.
 */
public record Parabolas(int points) {

  /** So many curves after each other, {@code [count, points]}. */
  public float[] draw(int count, Random random) {
    float[] curves = new float[count * points];
    for (int i = 0; i < count; i++) {
      double a = 1 + 2 * random.nextDouble();
      for (int j = 0; j < points; j++) {
        double x = -2 + 4.0 * j / (points - 1);
        curves[i * points + j] = (float) (a * x * x + a - 1);
      }
    }
    return curves;
  }
}
