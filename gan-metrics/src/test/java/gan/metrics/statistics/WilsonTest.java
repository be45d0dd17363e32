package gan.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.ConfidenceInterval;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WilsonTest {

  /** Its ends are where a test of the share by its own deviation just accepts what was counted. */
  @Test
  void itsEndsSolveItsEquation() {
    for (int hits : new int[] {1, 37, 99}) {
      ConfidenceInterval interval = Wilson.of(hits, 100);
      for (double end : new double[] {interval.low(), interval.high()}) {
        double deviations = Math.abs(hits / 100.0 - end) / Math.sqrt(end * (1 - end) / 100);
        assertThat(deviations).isCloseTo(ConfidenceInterval.DEVIATIONS, Offset.offset(1e-9));
      }
      assertThat(interval.method()).isEqualTo("binomial (Wilson)");
    }
  }

  @Test
  void itStaysWithinZeroAndOne() {
    double square = ConfidenceInterval.DEVIATIONS * ConfidenceInterval.DEVIATIONS;
    assertThat(Wilson.of(0, 50).low()).isZero();
    assertThat(Wilson.of(0, 50).high()).isCloseTo(square / (50 + square), Offset.offset(1e-12));
    assertThat(Wilson.of(50, 50).high()).isEqualTo(1);
    assertThat(Wilson.of(50, 50).low()).isCloseTo(50 / (50 + square), Offset.offset(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 0.98})
  void itCovers(double share) {
    Random random = new Random(4);
    int covered = 0;
    for (int repetition = 0; repetition < 1000; repetition++) {
      int hits = 0;
      for (int i = 0; i < 200; i++) {
        hits += random.nextDouble() < share ? 1 : 0;
      }
      ConfidenceInterval interval = Wilson.of(hits, 200);
      covered += interval.low() <= share && share <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(920, 980);
  }
}
