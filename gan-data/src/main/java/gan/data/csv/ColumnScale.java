package gan.data.csv;

/**
 * How one column is scaled: {@code scaled = (value - centre) / unit}.
 *
 * @param column the column's name
 * @param centre the value that becomes 0
 * @param unit the difference that becomes 1, above 0
 */
public record ColumnScale(String column, double centre, double unit) {

  /** A value of the file, scaled. */
  public double scale(double value) {
    return (value - centre) / unit;
  }

  /** A scaled value, as it would stand in the file. */
  public double restore(double scaled) {
    return scaled * unit + centre;
  }
}
