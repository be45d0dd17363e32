package gan.metrics.statistics;

import gan.core.spi.Features;

/** Features of some of the samples. */
public final class Selection {
  private Selection() {}

  /** The rows of these samples, in this order. */
  public static Features of(Features features, int[] rows) {
    int columns = features.columns();
    float[] values = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(features.values(), rows[i] * columns, values, i * columns, columns);
    }
    return new Features(rows.length, columns, values);
  }
}
