package gan.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.spi.ConfidenceInterval;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  @ParameterizedTest
  @CsvSource({"3, 17", "1, 2", "40, 41", "700, 1000"})
  void endsAreThoseProbabilitiesThatLieTwoDeviationsAway(int hits, int trials) {
    ConfidenceInterval interval = Wilson.of(hits, trials);
    double share = (double) hits / trials;
    for (double end : new double[] {interval.low(), interval.high()}) {
      double deviation = Math.sqrt(end * (1 - end) / trials);
      assertThat(Math.abs(share - end) / deviation)
          .isCloseTo(ConfidenceInterval.DEVIATIONS, within(1e-9));
    }
    assertThat(interval.low()).isLessThan(share);
    assertThat(interval.high()).isGreaterThan(share);
    assertThat(interval.method()).isEqualTo("binomial (Wilson)");
  }

  @Test
  void noneAndAllStayWithinZeroAndOne() {
    double square = ConfidenceInterval.DEVIATIONS * ConfidenceInterval.DEVIATIONS;
    assertThat(Wilson.of(0, 10).low()).isZero();
    assertThat(Wilson.of(0, 10).high()).isCloseTo(square / (10 + square), within(1e-12));
    assertThat(Wilson.of(10, 10).low()).isCloseTo(10 / (10 + square), within(1e-12));
    assertThat(Wilson.of(10, 10).high()).isEqualTo(1);
  }

  @Test
  void coversTheProbability() {
    Random random = new Random(1);
    int covered = 0;
    for (int repetition = 0; repetition < 2000; repetition++) {
      int hits = (int) random.doubles(200).filter(uniform -> uniform < 0.9).count();
      ConfidenceInterval interval = Wilson.of(hits, 200);
      covered += interval.low() <= 0.9 && 0.9 <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(1860, 1940);
  }
}
