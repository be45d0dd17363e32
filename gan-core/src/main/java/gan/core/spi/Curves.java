package gan.core.spi;

import java.util.Arrays;

/**
 * What a {@link DataSource} also implements when its samples are curves: each number is the height
 * of the curve at a known position, so that pictures show lines instead of points.
 *
 * <p>Safe for use by several threads.
 */
public interface Curves {

  /** Where the numbers of a sample lie: one position for each, ascending. */
  float[] positions();

  /**
   * Below which no curve lies, at each position; negative infinity where there is no such bound.
   */
  default float[] lower() {
    float[] lower = new float[positions().length];
    Arrays.fill(lower, Float.NEGATIVE_INFINITY);
    return lower;
  }

  /** Above which no curve lies, at each position; infinity where there is no such bound. */
  default float[] upper() {
    float[] upper = new float[positions().length];
    Arrays.fill(upper, Float.POSITIVE_INFINITY);
    return upper;
  }
}
