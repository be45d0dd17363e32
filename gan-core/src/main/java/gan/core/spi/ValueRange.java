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

  private static final double MOST = 255;

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

  /**
   * How bright a number is in a picture, from 0 at the lower end to 255 at the upper one; what lies
   * outside is as bright as the end, and without two ends [-1, 1] is meant.
   */
  public int level(double value) {
    if (!isBounded()) {
      return SYMMETRIC.level(value);
    }
    return (int) Math.round(MOST * Math.min(1, Math.max(0, (value - low) / (high - low))));
  }

  @Override
  public String toString() {
    return "[" + low + ", " + high + "]";
  }
}
