package gan.metrics.frechet;

import gan.core.spi.Features;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of features, few enough for a copy in double precision.
 *
 * @param from the first
 * @param to the one after the last
 */
record RowBlock(int from, int to) {
  private static final int NUMBERS = 1 << 22;

  /** All rows, in order. */
  static List<RowBlock> of(Features features) {
    int rows = Math.max(1, NUMBERS / features.columns());
    List<RowBlock> blocks = new ArrayList<>();
    for (int from = 0; from < features.rows(); from += rows) {
      blocks.add(new RowBlock(from, Math.min(features.rows(), from + rows)));
    }
    return blocks;
  }
}
