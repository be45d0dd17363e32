package gan.metrics.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws of some out of many. */
public final class Draw {
  private Draw() {}

  /**
   * Different indices, each set of them equally likely, in ascending order.
   *
   * @param from how many there are
   * @param count how many to draw, at most as many
   * @param random what decides
   */
  public static int[] withoutReplacement(int from, int count, SplittableRandom random) {
    int[] indices = IntStream.range(0, from).toArray();
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i, from);
      int drawn = indices[other];
      indices[other] = indices[i];
      indices[i] = drawn;
    }
    int[] drawn = Arrays.copyOf(indices, count);
    Arrays.sort(drawn);
    return drawn;
  }
}
