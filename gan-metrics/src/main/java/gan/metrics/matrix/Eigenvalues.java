package gan.metrics.matrix;

/** A symmetric matrix taken apart. */
public final class Eigenvalues {
  private final double[] values;
  private final Matrix vectors;

  Eigenvalues(double[] values, Matrix vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /** The eigenvalues, the smallest first; not copied. */
  public double[] values() {
    return values;
  }

  /** A unit vector for each value, as columns. */
  public Matrix vectors() {
    return vectors;
  }
}
