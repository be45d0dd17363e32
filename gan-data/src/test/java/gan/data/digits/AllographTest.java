package gan.data.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gan.data.digits.Allograph.Joint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllographTest {

  @Test
  void liesBetweenItsExtremes() {
    Allograph allograph = new Allograph(1, "0,10 50,20^ |-4,30", "100,10 60,40^ |4,70");

    assertThat(allograph.joints()).containsExactly(Joint.START, Joint.CORNER, Joint.START);
    assertThat(allograph.at(0))
        .isDeepEqualTo(new double[][] {{0, 0.1, 0}, {0.5, 0.2, 0}, {-0.04, 0.3, 0}});
    assertThat(allograph.at(0.5))
        .isDeepEqualTo(new double[][] {{0.5, 0.1, 0}, {0.55, 0.3, 0}, {0, 0.5, 0}});
  }

  @Test
  void refusesExtremesThatDoNotMatch() {
    assertThatThrownBy(() -> new Allograph(1, "0,0 1,1", "0,0 |1,1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The joints differ: 0,0 1,1 and 0,0 |1,1");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void everyDigitHasUpToThreeThatAddUp(int digit) {
    assertThat(Numerals.of(digit)).hasSizeBetween(1, 3);
    assertThat(Numerals.of(digit).stream().mapToDouble(Allograph::weight).sum())
        .isCloseTo(1, within(1e-12));
  }
}
