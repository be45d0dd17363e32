package gan.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gan.core.spi.ConfidenceInterval;
import org.junit.jupiter.api.Test;

class StudentTTest {

  /** Tables of the distribution print these. */
  @Test
  void deviationsAreThoseOfTables() {
    assertThat(StudentT.deviations(1)).isCloseTo(12.706204736, within(1e-8));
    assertThat(StudentT.deviations(2)).isCloseTo(4.302652730, within(1e-8));
    assertThat(StudentT.deviations(3)).isCloseTo(3.182446305, within(1e-8));
    assertThat(StudentT.deviations(9)).isCloseTo(2.262157163, within(1e-8));
    assertThat(StudentT.deviations(10)).isCloseTo(2.228138852, within(1e-8));
    assertThat(StudentT.deviations(30)).isCloseTo(2.042272456, within(1e-8));
    assertThat(StudentT.deviations(99)).isCloseTo(1.984216952, within(1e-8));
  }

  @Test
  void manyDegreesOfFreedomAreNormal() {
    assertThat(StudentT.deviations(1_000_000))
        .isCloseTo(ConfidenceInterval.DEVIATIONS, within(1e-5));
  }

  @Test
  void independentErrorsAddAsSquares() {
    ConfidenceInterval interval = StudentT.interval(10, 3 / 12.706204736, 1, 4 / 1.959963985, "m");
    assertThat(interval.low()).isCloseTo(5, within(1e-8));
    assertThat(interval.high()).isCloseTo(15, within(1e-8));
    assertThat(interval.method()).isEqualTo("m");
  }
}
