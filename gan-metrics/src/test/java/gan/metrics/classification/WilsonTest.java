package gan.metrics.classification;

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
    for (long hits : new long[] {1, 37, 99}) {
      ConfidenceInterval interval = Wilson.interval(hits, 100);
      for (double end : new double[] {interval.low(), interval.high()}) {
        double deviations = Math.abs(hits / 100.0 - end) / Math.sqrt(end * (1 - end) / 100);
        assertThat(deviations).isCloseTo(ConfidenceInterval.DEVIATIONS, Offset.offset(1e-9));
      }
      assertThat(interval.method()).isEqualTo("binomial");
    }
  }

  @Test
  void itStaysWithinZeroAndOne() {
    double square = ConfidenceInterval.DEVIATIONS * ConfidenceInterval.DEVIATIONS;
    assertThat(Wilson.interval(0, 50).low()).isZero();
    assertThat(Wilson.interval(0, 50).high())
        .isCloseTo(square / (50 + square), Offset.offset(1e-12));
    assertThat(Wilson.interval(50, 50).high()).isEqualTo(1);
    assertThat(Wilson.interval(50, 50).low()).isCloseTo(50 / (50 + square), Offset.offset(1e-12));
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
      ConfidenceInterval interval = Wilson.interval(hits, 200);
      covered += interval.low() <= share && share <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(920, 980);
  }
}
