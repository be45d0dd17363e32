package gan.data.csv;

import gan.core.spi.ValueRange;
import java.util.stream.DoubleStream;

/** How the numbers of a column are scaled. */
public enum Scaling {
  /** The smallest becomes -1, the largest 1. */
  RANGE,
  /** The mean becomes 0, the standard deviation 1. */
  STANDARD,
  /** Numbers are left as they are. */
  NONE;

  /** Where scaled numbers lie. */
  ValueRange range() {
    return this == RANGE ? ValueRange.SYMMETRIC : ValueRange.UNBOUNDED;
  }

  /** The scale of a column; a column of one value only becomes 0, unless it is left as it is. */
  ColumnScale of(String column, double[] values) {
    double low = DoubleStream.of(values).min().orElseThrow();
    double high = DoubleStream.of(values).max().orElseThrow();
    return switch (this) {
      case RANGE -> scale(column, low / 2 + high / 2, high / 2 - low / 2);
      case STANDARD -> {
        double mean = DoubleStream.of(values).average().orElseThrow();
        double variance =
            DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        yield scale(column, mean, low == high ? 0 : Math.sqrt(variance));
      }
      case NONE -> new ColumnScale(column, 0, 1);
    };
  }

  private static ColumnScale scale(String column, double centre, double unit) {
    return new ColumnScale(column, centre, unit > 0 ? unit : 1);
  }
}
