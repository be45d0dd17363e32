package gan.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxesTest {
  private static final Area AREA = new Area(60, 10, 200, 100);

  private final Axes axes = new Axes(AREA, Ticks.within(-1, 1, 4), Ticks.within(0, 10, 5));

  @Test
  void theEdgesOfTheRangeAreTheEdgesOfTheArea() {
    assertThat(axes.x(-1)).isEqualTo(60);
    assertThat(axes.x(1)).isEqualTo(260);
    assertThat(axes.y(0)).isEqualTo(110);
    assertThat(axes.y(10)).isEqualTo(10);
  }

  @Test
  void moreIsFurtherRightAndFurtherUp() {
    assertThat(axes.x(0.5)).isEqualTo(210);
    assertThat(axes.y(7.5)).isEqualTo(35);
  }

  @Test
  void aPointOnTheEdgeIsInside() {
    assertThat(axes.contains(-1, 10)).isTrue();
    assertThat(axes.contains(-1.001, 10)).isFalse();
    assertThat(axes.contains(1, -0.001)).isFalse();
    assertThat(axes.contains(Double.NaN, 5)).isFalse();
  }

  @Test
  void numbersHaveTicksOutsideOfTheArea() {
    Canvas canvas = Canvas.white(280, 140);
    axes.frame(canvas);
    Picture picture = Picture.of(canvas.png());
    for (int x : new int[] {60, 110, 160, 210, 259}) {
      assertThat(picture.color(x, 112)).as("below column %d", x).isEqualTo(Colors.FRAME);
    }
    assertThat(picture.color(111, 112)).isEqualTo(Colors.PAPER);
    for (int y : new int[] {10, 30, 50, 70, 90, 109}) {
      assertThat(picture.color(57, y)).as("left of row %d", y).isEqualTo(Colors.FRAME);
    }
    assertThat(picture.color(57, 31)).isEqualTo(Colors.PAPER);
  }
}
