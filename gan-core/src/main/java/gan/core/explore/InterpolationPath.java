package gan.core.explore;

/** How to get from one latent vector to another. */
public enum InterpolationPath {
  /** The straight line: every coordinate moves evenly. */
  LINEAR {
    @Override
    float[] between(float[] from, float[] to, double share, int noise) {
      return blend(from, to, 1 - share, share);
    }
  },

  /**
   * The great arc, {@code sin((1 - t)Ω) / sin Ω · a + sin(tΩ) / sin Ω · b} with the angle Ω between
   * a and b (Shoemake 1985, for latent vectors White 2016, arXiv 1609.04468): vectors of one length
   * keep it, as those of a normal distribution nearly do. Parallel vectors have the straight line
   * between them; between opposite ones the arc leads over a fixed vector at right angles to both.
   * Codes at the end of the vectors move on the straight line.
   */
  SPHERICAL {
    @Override
    float[] between(float[] from, float[] to, double share, int noise) {
      float[] path = arc(from, to, share, noise);
      System.arraycopy(
          LINEAR.between(from, to, share, noise), noise, path, noise, from.length - noise);
      return path;
    }
  };

  /** Angles below which sin Ω is too small to divide by. */
  private static final double NARROW = 1e-4;

  /**
   * A point of the way.
   *
   * @param share how much of the way, 0 to 1
   * @param noise how many numbers, from the first on, are noise
   */
  abstract float[] between(float[] from, float[] to, double share, int noise);

  private static float[] arc(float[] from, float[] to, double share, int noise) {
    double lengths = Math.sqrt(dot(from, from, noise) * dot(to, to, noise));
    if (lengths == 0) {
      return LINEAR.between(from, to, share, noise);
    }
    double angle = Math.acos(Math.max(-1, Math.min(1, dot(from, to, noise) / lengths)));
    if (angle < NARROW) {
      return LINEAR.between(from, to, share, noise);
    }
    if (Math.PI - angle < NARROW) {
      float[] middle = perpendicular(from, to, noise);
      return share < 0.5
          ? arc(from, middle, 2 * share, noise)
          : arc(middle, to, 2 * share - 1, noise);
    }
    double sine = Math.sin(angle);
    return share == 1
        ? to.clone()
        : blend(from, to, Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine);
  }

  /**
   * At right angles to a vector, as long as the two are on average: towards its smallest number.
   */
  private static float[] perpendicular(float[] from, float[] to, int noise) {
    int axis = 0;
    for (int i = 1; i < noise; i++) {
      axis = Math.abs(from[i]) < Math.abs(from[axis]) ? i : axis;
    }
    float[] vector = new float[from.length];
    for (int i = 0; i < noise; i++) {
      vector[i] = (float) (-from[axis] * (double) from[i] / dot(from, from, noise));
    }
    vector[axis] += 1;
    double length = (Math.sqrt(dot(from, from, noise)) + Math.sqrt(dot(to, to, noise))) / 2;
    double own = Math.sqrt(dot(vector, vector, noise));
    return own == 0 ? vector : blend(vector, vector, length / own, 0);
  }

  private static double dot(float[] a, float[] b, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static float[] blend(float[] a, float[] b, double ofA, double ofB) {
    float[] sum = new float[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (ofA * a[i] + ofB * b[i]);
    }
    return sum;
  }
}
