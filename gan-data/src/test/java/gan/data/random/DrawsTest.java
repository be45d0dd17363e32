package gan.data.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void isSplitMix64() {
    Draws draws = new Draws(1234567);
    // The published outputs for this seed, of which uniform() keeps the upper 53 bits.
    for (String output :
        new String[] {
          "6457827717110365317",
          "3203168211198807973",
          "9817491932198370423",
          "4593380528125082431",
          "16408922859458223821"
        }) {
      long bits = Long.parseUnsignedLong(output);
      assertThat(draws.uniform()).isEqualTo((bits >>> 11) / 9007199254740992.0);
    }
  }

  @Test
  void forksDependOnKeyAndPartAlone() {
    Draws draws = new Draws(1);
    double first = draws.fork(5).uniform();
    assertThat(draws.fork(5).uniform()).isEqualTo(first);
    double[] others =
        IntStream.range(0, 1000)
            .mapToDouble(i -> new Draws(i / 100).fork(i % 100).uniform())
            .toArray();
    assertThat(others).doesNotHaveDuplicates();
    assertThat(DoubleStream.of(others).average()).hasValueCloseTo(0.5, within(0.03));
  }

  @Test
  void drawsWithinBounds() {
    Draws draws = new Draws(2);
    int[] counts = new int[5];
    for (int i = 0; i < 50_000; i++) {
      counts[draws.below(5)]++;
      assertThat(draws.uniform(-2, 3)).isBetween(-2.0, 3.0);
    }
    assertThat(IntStream.of(counts)).allMatch(n -> n > 9_700 && n < 10_300);
  }

  @Test
  void bellHasItsDeviationAndEnds() {
    Draws draws = new Draws(3);
    double[] values = IntStream.range(0, 50_000).mapToDouble(i -> draws.bell(2)).toArray();
    assertThat(DoubleStream.of(values).map(Math::abs).max().orElseThrow()).isBetween(5.0, 6.0);
    assertThat(DoubleStream.of(values).average()).hasValueCloseTo(0.0, within(0.03));
    assertThat(DoubleStream.of(values).map(v -> v * v).average())
        .hasValueCloseTo(4.0, within(0.08));
  }

  @Test
  void normalHasTheMomentsOfTheNormalDistribution() {
    Draws draws = new Draws(4);
    double[] values = IntStream.range(0, 100_000).mapToDouble(i -> draws.normal()).toArray();
    double[] expected = {0, 1, 0, 3};
    // Of x, x², x³ and x⁴ the variances are 1, 2, 15 and 96; allowed are five standard errors.
    double[] variances = {1, 2, 15, 96};
    for (int i = 0; i < expected.length; i++) {
      int power = i + 1;
      assertThat(DoubleStream.of(values).map(v -> StrictMath.pow(v, power)).average())
          .as("moment %d", power)
          .hasValueCloseTo(expected[i], within(5 * Math.sqrt(variances[i] / values.length)));
    }
    assertThat(DoubleStream.of(values).filter(v -> v > 3).count()).isBetween(80L, 190L);
  }
}
