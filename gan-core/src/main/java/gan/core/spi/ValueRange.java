package gan.core.spi;

/**
 * Where the numbers of a sample lie.
 *
 * @param low the smallest value, may be negative infinity
 * @param high the largest value, may be infinity
 */
public record ValueRange(double low, double high) {
  /** {@code [-1, 1]}: images. */
  public static final ValueRange SYMMETRIC = new ValueRange(-1, 1);

  /** {@code [0, 1]}. */
  public static final ValueRange UNIT = new ValueRange(0, 1);

  /** Any number. */
  public static final ValueRange UNBOUNDED =
      new ValueRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Refuses an empty range. */
  public ValueRange {
    if (!(low < high)) {
      throw new IllegalArgumentException("Range [" + low + ", " + high + "] is empty.");
    }
  }

  /** Whether both ends are finite. */
  public boolean isBounded() {
    return Double.isFinite(low) && Double.isFinite(high);
  }

  @Override
  public String toString() {
    return "[" + low + ", " + high + "]";
  }
}
