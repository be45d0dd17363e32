package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricRowTest {

  @Test
  void numbersAreValuesAndTheStepIsNone() {
    assertThat(MetricRow.parse("{\"step\": 50, \"real\": 0.25, \"note\": \"warm\", \"ok\": true}"))
        .contains(new MetricRow(50, Map.of("real", 0.25), ""));
  }

  @Test
  void whatIsNotFiniteIsReadFromText() {
    MetricRow row =
        MetricRow.parse("{\"step\": 1, \"a\": \"NaN\", \"b\": \"Infinity\", \"c\": \"-Infinity\"}")
            .orElseThrow();
    assertThat(row.values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a", Double.NaN, "b", Double.POSITIVE_INFINITY, "c", Double.NEGATIVE_INFINITY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "{}", "[1]", "7", "{\"step\": 1.5}", "{\"step\": \"1\"}", "{\"step\": 1"})
  void whatIsNoRowIsNone(String line) {
    assertThat(MetricRow.parse(line)).isEmpty();
  }

  @Test
  void theLastRowIsFoundBeforeLinesThatAreNone() {
    Tail tail = new Tail(List.of("{\"step\": 1}", "{\"step\": 2}", "torn"));
    assertThat(MetricRow.last(tail)).contains(new MetricRow(2, Map.of(), ""));
    assertThat(MetricRow.last(new Tail(List.of("torn")))).isEmpty();
  }
}
