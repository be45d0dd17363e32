package gan.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long MANY = 100_000;

  private static Pace timed(double seconds, long last, long period) {
    Pace pace = new Pace(0, last, period);
    for (int step = 1; step <= 5; step++) {
      assertThat(pace.next(step - 1, at -> false)).isEqualTo(1);
      pace.took(seconds, step);
    }
    return pace;
  }

  @Test
  void shortRoundsGoTogether() {
    assertThat(timed(1e-4, MANY, 1).next(5, at -> false)).isEqualTo(8);
  }

  @Test
  void longOnesDoNot() {
    assertThat(timed(0.1, MANY, 1).next(5, at -> false)).isEqualTo(1);
  }

  @Test
  void oneSlowRoundDoesNotMakeThemLong() {
    Pace pace = new Pace(0, MANY, 1);
    pace.took(0.3, 1);
    for (int step = 2; step <= 5; step++) {
      pace.took(1e-4, step);
    }
    assertThat(pace.next(5, at -> false)).isEqualTo(8);
  }

  @Test
  void whereFewAreLeftItDoesNotPay() {
    assertThat(timed(1e-4, 1500, 1).next(5, at -> false)).isEqualTo(1);
  }

  @Test
  void penaltiesThatFallOtherwiseInEveryCallNeedTooManyGraphs() {
    assertThat(timed(1e-4, MANY, 16).next(5, at -> false)).isEqualTo(8);
    assertThat(timed(1e-4, MANY, 3).next(5, at -> false)).isEqualTo(8);
    assertThat(timed(1e-4, MANY, 15).next(5, at -> false)).isEqualTo(1);
  }

  @Test
  void noCallGoesPastARoundThatIsLookedAtOrTheLast() {
    Pace pace = new Pace(4, 100, 1);
    assertThat(pace.next(0, at -> at == 4)).isEqualTo(4);
    assertThat(pace.next(0, at -> at == 3)).isEqualTo(1);
    assertThat(pace.next(96, at -> false)).isEqualTo(4);
    assertThat(pace.next(97, at -> false)).isEqualTo(1);
  }
}
