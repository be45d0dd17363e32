package gan.metrics.image;

import gan.core.spi.SampleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random pairs of samples, of the same class where there are classes; no sample is in two. */
final class Pairs {
  private Pairs() {}

  /**
   * Draws pairs: classes are as frequent in them as in the set.
   *
   * @param most how many at most
   * @return two indices for each pair
   */
  static List<int[]> of(SampleSet set, int most, SplittableRandom random) {
    int[] labels = set.labels().orElseGet(() -> new int[set.count()]);
    Map<Integer, Integer> alone = new HashMap<>();
    List<int[]> pairs = new ArrayList<>();
    int[] order = shuffled(labels.length, random);
    for (int i = 0; i < order.length && pairs.size() < most; i++) {
      Integer other = alone.remove(labels[order[i]]);
      if (other == null) {
        alone.put(labels[order[i]], order[i]);
      } else {
        pairs.add(new int[] {other, order[i]});
      }
    }
    return pairs;
  }

  private static int[] shuffled(int count, SplittableRandom random) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
