package gan.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void numbersWithinARangeAreRound() {
    assertThat(texts(Ticks.within(0, 5000, 8)))
        .containsExactly("0", "1,000", "2,000", "3,000", "4,000", "5,000");
    assertThat(texts(Ticks.within(0, 1, 8)))
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
  }

  @Test
  void aRangeIsWidenedToRoundNumbers() {
    Ticks ticks = Ticks.around(-0.13, 1.27, 6);
    assertThat(texts(ticks)).containsExactly("-0.5", "0.0", "0.5", "1.0", "1.5");
    assertThat(ticks.share(-0.5)).isZero();
    assertThat(ticks.share(1.5)).isEqualTo(1);
    assertThat(ticks.share(0.5)).isEqualTo(0.5);
  }

  @Test
  void noMarginCrossesZero() {
    assertThat(texts(Ticks.around(0.01, 4.3, 6))).containsExactly("0", "1", "2", "3", "4", "5");
    assertThat(texts(Ticks.around(-4.3, -0.01, 6)))
        .containsExactly("-5", "-4", "-3", "-2", "-1", "0");
  }

  @Test
  void anExtremeDoesNotLieOnTheFrame() {
    assertThat(texts(Ticks.around(1, 2, 6)))
        .containsExactly("0.8", "1.0", "1.2", "1.4", "1.6", "1.8", "2.0", "2.2");
  }

  @Test
  void aSingleNumberGetsARange() {
    assertThat(texts(Ticks.around(0, 0, 6)))
        .containsExactly("-0.10", "-0.05", "0.00", "0.05", "0.10");
    assertThat(Ticks.around(50, 50, 6).low()).isLessThan(50);
    assertThat(Ticks.around(50, 50, 6).high()).isGreaterThan(50);
  }

  @Test
  void hugeNumbersAreShort() {
    assertThat(texts(Ticks.within(0, 4e9, 4)))
        .containsExactly("0.0e+00", "1.0e+09", "2.0e+09", "3.0e+09", "4.0e+09");
  }

  private static List<String> texts(Ticks ticks) {
    return Arrays.stream(ticks.values()).mapToObj(ticks::text).toList();
  }
}
