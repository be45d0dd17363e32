package gan.core.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTests {

  @Test
  void allAreDueAtTheFirstUpdateAndThenEachInItsRhythm() {
    Calendar calendar = new Calendar(List.of(1, 4, 6));
    assertThat(calendar.due(1)).containsExactly(0, 1, 2);
    assertThat(calendar.due(2)).containsExactly(0);
    assertThat(calendar.due(5)).containsExactly(0, 1);
    assertThat(calendar.due(7)).containsExactly(0, 2);
    assertThat(calendar.due(13)).containsExactly(0, 1, 2);
  }

  @Test
  void onlyCombinationsThatOccurAreBuilt() {
    assertThat(new Calendar(List.of()).combinations()).containsExactly(List.of());
    assertThat(new Calendar(List.of(16, 16)).combinations())
        .containsExactlyInAnyOrder(List.of(0, 1), List.of());
    assertThat(new Calendar(List.of(2, 3)).combinations())
        .containsExactlyInAnyOrder(List.of(0, 1), List.of(), List.of(0), List.of(1));
  }
}
