package gan.core.spi;

import java.util.Arrays;

/**
 * What a feature extractor makes of samples: a row of numbers for each.
 *
 * <p>The numbers are shared, not copied: nobody may change them.
 */
public final class Features {
  private final int rows;
  private final int columns;
  private final float[] values;

  /**
   * Takes numbers over.
   *
   * @param rows how many samples
   * @param columns how many numbers each gave, at least 1
   * @param values row after row
   */
  public Features(int rows, int columns, float[] values) {
    if (columns < 1 || values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          values.length + " numbers are not " + rows + " rows of " + columns + ".");
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /** How many samples. */
  public int rows() {
    return rows;
  }

  /** How many numbers each gave. */
  public int columns() {
    return columns;
  }

  /** Row after row, not copied. */
  public float[] values() {
    return values;
  }

  /** One number. */
  public float get(int row, int column) {
    return values[row * columns + column];
  }

  /** Some rows: from one on, up to one that is left out. */
  public Features range(int from, int to) {
    return from == 0 && to == rows
        ? this
        : new Features(
            to - from, columns, Arrays.copyOfRange(values, from * columns, to * columns));
  }

  @Override
  public String toString() {
    return rows + " rows of " + columns;
  }
}
