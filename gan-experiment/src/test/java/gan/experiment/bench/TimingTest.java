package gan.experiment.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void quantilesAreThoseOfTheSortedSteps() {
    double[] seconds = {0.9, 0.1, 0.3, 0.2, 0.5, 0.4, 0.6, 0.7, 0.8, 1.0, 1.1};
    Timing timing = Timing.of(64, 3.0, seconds, 3.3);

    assertThat(timing.median()).isEqualTo(0.6);
    assertThat(timing.fast()).isEqualTo(0.2);
    assertThat(timing.slow()).isEqualTo(1.0);
    assertThat(timing.inside()).isCloseTo(3.3 / 6.6, within(1e-9));
    assertThat(timing.samplesPerSecond()).isCloseTo(64 / 0.6, within(1e-9));
    assertThat(timing.fields())
        .containsEntry("msPerStep", 600.0)
        .containsEntry("msFirst", 3000.0)
        .containsEntry("steps", 11);
  }

  @Test
  void oneStepIsItsOwnMedian() {
    Timing timing = Timing.of(1, 1.0, new double[] {0.5}, 0.45);
    assertThat(timing.median()).isEqualTo(0.5);
    assertThat(timing.fast()).isEqualTo(0.5);
    assertThat(timing.slow()).isEqualTo(0.5);
  }

  @Test
  void nothingCannotBeMeasured() {
    assertThatThrownBy(() -> new Meter(0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is nothing to measure in 5 steps after 0.");
  }
}
