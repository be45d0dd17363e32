package gan.metrics.matrix;

import gan.core.spi.Features;

/** A matrix in double precision. Its numbers are shared, not copied. */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  /**
   * Takes numbers over.
   *
   * @param rows how many rows
   * @param columns how many columns
   * @param values row after row
   */
  public Matrix(int rows, int columns, double[] values) {
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          values.length + " numbers are not " + rows + " rows of " + columns + ".");
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /** All zero. */
  public static Matrix zero(int rows, int columns) {
    return new Matrix(rows, columns, new double[Math.multiplyExact(rows, columns)]);
  }

  /** Some rows of features, from one on up to one that is left out, less a vector. */
  public static Matrix of(Features features, int from, int to, double[] less) {
    int columns = features.columns();
    float[] numbers = features.values();
    double[] values = new double[(to - from) * columns];
    for (int row = from; row < to; row++) {
      for (int column = 0; column < columns; column++) {
        values[(row - from) * columns + column] = numbers[row * columns + column] - less[column];
      }
    }
    return new Matrix(to - from, columns, values);
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** How many columns. */
  public int columns() {
    return columns;
  }

  /** Row after row, not copied. */
  public double[] values() {
    return values;
  }

  /** One number. */
  public double get(int row, int column) {
    return values[row * columns + column];
  }

  /** The sum of the numbers on the diagonal. */
  public double trace() {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += get(i, i);
    }
    return sum;
  }

  /** The same with each column multiplied by a number of its own. */
  public Matrix scaled(double[] factors) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] * factors[i % columns];
    }
    return new Matrix(rows, columns, scaled);
  }

  /** The mean of a square matrix and its transpose: symmetric, whatever rounding did. */
  public Matrix symmetric() {
    Matrix symmetric = zero(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        symmetric.values[i * columns + j] = (get(i, j) + get(j, i)) / 2;
      }
    }
    return symmetric;
  }

  /** The columns from one on. */
  public Matrix columnsFrom(int first) {
    Matrix some = zero(rows, columns - first);
    for (int i = 0; i < rows; i++) {
      System.arraycopy(values, i * columns + first, some.values, i * some.columns, some.columns);
    }
    return some;
  }
}
