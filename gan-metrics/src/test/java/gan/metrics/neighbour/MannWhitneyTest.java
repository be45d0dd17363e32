package gan.metrics.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.spi.ConfidenceInterval;
import gan.metrics.statistics.Wilson;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannWhitneyTest {

  @Test
  void countsPairsByHand() {
    // Of 1, 3 and 3 against 2, 3, 5 and 9: 4 + 2.5 + 2.5 of 12 pairs.
    MannWhitney test = MannWhitney.of(new double[] {3, 1, 3}, new double[] {9, 2, 5, 3});
    assertThat(test.probability()).isCloseTo(9 / 12.0, within(1e-15));
    // 3 occurs three times among seven: the variance is 12 / 12 (8 - 24 / 42).
    assertThat(test.zScore()).isCloseTo(-3 / Math.sqrt(8 - 24 / 42.0), within(1e-12));
    // Placements 1, 5/8, 5/8 have the variance 3/64; 1/3, 2/3, 1, 1 have 11/108.
    assertThat(test.standardError())
        .isCloseTo(Math.sqrt(3 / 64.0 / 3 + 11 / 108.0 / 4), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 1000})
  void agreesWithAllPairsCounted(int values) {
    Random random = new Random(5);
    double[] a = random.ints(60, 0, values).asDoubleStream().toArray();
    double[] b = random.ints(45, 0, values + 1).asDoubleStream().toArray();
    double pairs = 0;
    for (double x : a) {
      for (double y : b) {
        pairs += x < y ? 1 : x == y ? 0.5 : 0;
      }
    }
    MannWhitney test = MannWhitney.of(a, b);
    assertThat(test.probability()).isCloseTo(pairs / (60 * 45), within(1e-12));
    MannWhitney swapped = MannWhitney.of(b, a);
    assertThat(swapped.probability()).isCloseTo(1 - test.probability(), within(1e-12));
    assertThat(swapped.zScore()).isCloseTo(-test.zScore(), within(1e-9));
    assertThat(swapped.standardError()).isCloseTo(test.standardError(), within(1e-12));
  }

  @Test
  void zScoresOfEqualDistributionsAreStandardNormal() {
    Random random = new Random(6);
    double[] scores =
        IntStream.range(0, 2000)
            .mapToDouble(i -> MannWhitney.of(ranks(random, 30, 0), ranks(random, 40, 0)).zScore())
            .toArray();
    double mean = IntStream.range(0, 2000).mapToDouble(i -> scores[i]).sum() / 2000;
    double square = IntStream.range(0, 2000).mapToDouble(i -> scores[i] * scores[i]).sum() / 2000;
    assertThat(mean).isCloseTo(0, within(0.09)); // four standard errors
    assertThat(square).isCloseTo(1, within(0.13));
  }

  @Test
  void equalNumbersSayNothing() {
    MannWhitney test = MannWhitney.of(new double[] {2, 2, 2}, new double[] {2, 2});
    assertThat(test).isEqualTo(new MannWhitney(0.5, 0, 0, 2));
    assertThat(test.interval()).isEqualTo(new ConfidenceInterval(0.5, 0.5, METHOD));
  }

  @Test
  void completeSeparationIsNoCertainty() {
    MannWhitney test = MannWhitney.of(new double[] {1, 2, 3}, new double[] {4, 5, 6, 7, 8});
    assertThat(test.probability()).isEqualTo(1);
    assertThat(test.interval()).isEqualTo(Wilson.of(3, 3));
  }

  @Test
  void intervalCovers() {
    // A normal number is less than one from a normal distribution shifted by d with Phi(d / √2).
    double truth = 0.7602499389065233; // Phi(0.7071067811865476)
    Random random = new Random(7);
    long covered =
        IntStream.range(0, 1000)
            .mapToObj(i -> MannWhitney.of(ranks(random, 60, 0), ranks(random, 90, 1)).interval())
            .filter(it -> it.low() <= truth && truth <= it.high())
            .count();
    assertThat(covered).isBetween(915L, 975L);
  }

  private static final String METHOD = "normal (DeLong et al. 1988)";

  private static double[] ranks(Random random, int count, double mean) {
    return IntStream.range(0, count).mapToDouble(i -> mean + random.nextGaussian()).toArray();
  }
}
