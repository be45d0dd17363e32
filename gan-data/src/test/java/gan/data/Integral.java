package gan.data;

import gan.core.spi.KnownDistribution;

/** Adds up a density over a square, as fine as asked for. */
public final class Integral {
  private Integral() {}

  /** The midpoint rule over [-end, end] in the plane; what is missing tells of a wrong density. */
  public static double plane(KnownDistribution known, double end, double step) {
    double sum = 0;
    float[] sample = new float[2];
    for (double x = -end + step / 2; x < end; x += step) {
      sample[0] = (float) x;
      for (double y = -end + step / 2; y < end; y += step) {
        sample[1] = (float) y;
        sum += StrictMath.exp(known.logDensity(sample).orElseThrow());
      }
    }
    return sum * step * step;
  }
}
