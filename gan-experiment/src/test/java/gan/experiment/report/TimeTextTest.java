package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeTextTest {
  @Test
  void theTwoLargestUnitsAreTold() {
    assertThat(TimeText.of(Duration.ofMillis(15_900))).isEqualTo("15 s");
    assertThat(TimeText.of(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
    assertThat(TimeText.of(Duration.ofSeconds(7_325))).isEqualTo("2 h 2 min");
    assertThat(TimeText.of(Duration.ofHours(53))).isEqualTo("2 d 5 h");
    assertThat(TimeText.of(Duration.ofSeconds(-3))).isEqualTo("0 s");
  }
}
