package gan.core.run;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Samples that are exactly what an earlier one is, whatever their labels.
 *
 * @param count how many
 * @param first the first few of them
 */
record Copies(long count, List<Inspection.Copy> first) {
  private static final int LISTED = 5;

  /** Compares the samples whose sums are equal with the first of them. */
  static Copies find(DataSource data, long[] sums) {
    Set<Long> repeated = repeated(sums);
    Map<Long, Integer> firsts = new HashMap<>();
    List<Inspection.Copy> listed = new ArrayList<>();
    Batch pair = new Batch(data.sample(), 2);
    long count = 0;
    for (int i = 0; i < sums.length; i++) {
      if (!repeated.contains(sums[i])) {
        continue;
      }
      Integer original = firsts.putIfAbsent(sums[i], i);
      if (original != null && areEqual(data, pair, original, i)) {
        count++;
        if (listed.size() < LISTED) {
          listed.add(new Inspection.Copy(i, original));
        }
      }
    }
    return new Copies(count, listed);
  }

  private static Set<Long> repeated(long[] sums) {
    long[] sorted = sums.clone();
    Arrays.sort(sorted);
    Set<Long> repeated = new HashSet<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        repeated.add(sorted[i]);
      }
    }
    return repeated;
  }

  private static boolean areEqual(DataSource data, Batch pair, int one, int other) {
    data.read(one, pair, 0);
    data.read(other, pair, 1);
    return pair.slot(0).equals(pair.slot(1));
  }
}
