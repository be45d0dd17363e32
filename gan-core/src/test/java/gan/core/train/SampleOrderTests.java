package gan.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleOrderTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 7, 64, 1000, 60_000})
  void everyEpochIsAPermutation(long size) {
    SampleOrder order = new SampleOrder(42, OptionalLong.of(size));
    for (long epoch = 0; epoch < 3; epoch++) {
      long first = epoch * size;
      assertThat(LongStream.range(first, first + size).map(order::index).sorted().toArray())
          .isEqualTo(LongStream.range(0, size).toArray());
    }
  }

  @Test
  void epochsAndSeedsDiffer() {
    long[] first = firsts(new SampleOrder(1, OptionalLong.of(1000)), 0);
    assertThat(firsts(new SampleOrder(1, OptionalLong.of(1000)), 0)).isEqualTo(first);
    assertThat(firsts(new SampleOrder(1, OptionalLong.of(1000)), 1000)).isNotEqualTo(first);
    assertThat(firsts(new SampleOrder(2, OptionalLong.of(1000)), 0)).isNotEqualTo(first);
  }

  @Test
  void theOrderLooksRandom() {
    // The mean distance of neighbours in a random permutation of n is (n + 1) / 3, here 20,000.3;
    // its deviation over 60,000 draws is about 58, so four of them are 230.
    SampleOrder order = new SampleOrder(9, OptionalLong.of(60_000));
    double distance =
        LongStream.range(1, 60_000)
            .map(position -> Math.abs(order.index(position) - order.index(position - 1)))
            .average()
            .orElseThrow();
    assertThat(distance).isBetween(19_770.0, 20_230.0);
  }

  @Test
  void anEndlessSourceIsReadInItsOwnOrder() {
    assertThat(firsts(new SampleOrder(1, OptionalLong.empty()), 5))
        .isEqualTo(LongStream.range(5, 105).toArray());
  }

  @Test
  void anEmptySourceIsRefused() {
    assertThatThrownBy(() -> new SampleOrder(1, OptionalLong.of(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There must be at least one sample, not 0.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void shardsAreDisjointAndTogetherTheWholeOrder(int count) {
    for (OptionalLong size : List.of(OptionalLong.of(100), OptionalLong.empty())) {
      SampleOrder whole = new SampleOrder(5, size);
      long[] merged = new long[count * 90];
      for (int index = 0; index < count; index++) {
        SampleOrder shard = whole.shard(index, count);
        for (int position = 0; position < 90; position++) {
          merged[position * count + index] = shard.index(position);
        }
      }
      for (int position = 0; position < merged.length; position++) {
        assertThat(merged[position]).isEqualTo(whole.index(position));
      }
      SampleOrder nested = whole.shard(1 % count, count).shard(2, 3);
      assertThat(nested.index(4)).isEqualTo(whole.index(1 % count + count * (2 + 3 * 4)));
    }
  }

  @Test
  void thereIsNoShardBeyondTheLast() {
    SampleOrder order = new SampleOrder(5, OptionalLong.empty());
    assertThatThrownBy(() -> order.shard(2, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("Index 2 out of bounds for length 2");
  }

  private static long[] firsts(SampleOrder order, long from) {
    return LongStream.range(from, from + 100).map(order::index).toArray();
  }
}
