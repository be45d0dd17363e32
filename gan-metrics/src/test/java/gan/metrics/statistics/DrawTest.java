package gan.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

  @Test
  void everyIndexIsDrawnIfAllAre() {
    assertThat(Draw.withoutReplacement(7, 7, new SplittableRandom(1)))
        .containsExactly(IntStream.range(0, 7).toArray());
    assertThat(Draw.withoutReplacement(7, 0, new SplittableRandom(1))).isEmpty();
  }

  /** 10 pairs of 5, 10,000 draws: 1,000 each, with a deviation of 30. */
  @Test
  void everySetIsEquallyLikely() {
    SplittableRandom random = new SplittableRandom(3);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      int[] pair = Draw.withoutReplacement(5, 2, random);
      assertThat(pair[0]).isLessThan(pair[1]);
      counts.merge(pair[0] + " " + pair[1], 1, Integer::sum);
    }
    assertThat(counts).hasSize(10);
    assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
  }
}
