package gan.data.image;

/**
 * Scales one axis with a cubic kernel (Keys 1981, a = -1/2) that is widened when the image shrinks,
 * so that fine detail is averaged and not aliased (Parmar et al. 2022, arXiv 2104.11222).
 */
final class Resampling {
  private static final double A = -0.5;
  private static final int REACH = 2;
  private final int[] first;
  private final float[][] weights;

  /** Takes the array over; it is not copied. */
  Resampling(int[] first, float[][] weights) {
    this.first = first;
    this.weights = weights;
  }

  /** For each new position the first old one that counts. */
  int[] first() {
    return first;
  }

  /** For each new position the weights of the old ones from there on; they add up to 1. */
  float[][] weights() {
    return weights;
  }

  /**
   * Weights of a stretch of an axis.
   *
   * @param start the stretch's first position
   * @param length of the stretch, at least 1
   * @param target how many positions it becomes
   */
  static Resampling of(int start, int length, int target) {
    int[] first = new int[target];
    float[][] weights = new float[target][];
    double scale = (double) length / target;
    double width = Math.max(1, scale);
    for (int i = 0; i < target; i++) {
      double centre = (i + 0.5) * scale;
      int low = (int) Math.max(0, Math.floor(centre - REACH * width + 0.5));
      int high = (int) Math.min(length, Math.floor(centre + REACH * width + 0.5));
      first[i] = start + low;
      weights[i] = normal(low, high, centre, width);
    }
    return new Resampling(first, weights);
  }

  private static float[] normal(int low, int high, double centre, double width) {
    double[] raw = new double[high - low];
    double sum = 0;
    for (int j = 0; j < raw.length; j++) {
      raw[j] = cubic((low + j + 0.5 - centre) / width);
      sum += raw[j];
    }
    float[] weights = new float[raw.length];
    for (int j = 0; j < raw.length; j++) {
      weights[j] = (float) (raw[j] / sum);
    }
    return weights;
  }

  private static double cubic(double offset) {
    double x = Math.abs(offset);
    if (x < 1) {
      return ((A + 2) * x - (A + 3)) * x * x + 1;
    }
    return x < REACH ? ((x - 5) * x + 8) * x * A - 4 * A : 0;
  }
}
