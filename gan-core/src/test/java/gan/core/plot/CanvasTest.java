package gan.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanvasTest {
  private final Canvas canvas = Canvas.white(40, 30);

  @Test
  void aDiscCoversItsMiddleAndNothingFarFromIt() {
    canvas.disc(10.5, 20.5, 2, Colors.REAL, 1);
    Picture picture = Picture.of(canvas.png());
    assertThat(picture.color(10, 20)).isEqualTo(Colors.REAL);
    assertThat(picture.color(11, 20)).isEqualTo(Colors.REAL);
    assertThat(picture.color(13, 20)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(10, 23)).isEqualTo(Colors.PAPER);
  }

  @Test
  void halfOpacityIsHalfWayToTheColour() {
    canvas.fill(new Area(3, 4, 2, 1), 0x0072b2, 0.5);
    Picture picture = Picture.of(canvas.png());
    assertThat(picture.color(3, 4)).isEqualTo(0x80b9d9);
    assertThat(picture.color(4, 4)).isEqualTo(0x80b9d9);
    assertThat(picture.color(5, 4)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(3, 5)).isEqualTo(Colors.PAPER);
  }

  /** The line turns back on itself: where it goes twice it is no darker. */
  @Test
  void aLineCoversNoPixelTwice() {
    double[] xs = {2, 30, 2};
    canvas.line(xs, new double[] {10.5, 10.5, 10.5}, 1, Colors.MODE, 0.5);
    Picture picture = Picture.of(canvas.png());
    assertThat(picture.count(0x808080, new Area(2, 10, 28, 1))).isEqualTo(28);
    assertThat(picture.count(Colors.PAPER, new Area(0, 9, 40, 1))).isEqualTo(40);
    assertThat(picture.count(Colors.PAPER, new Area(0, 11, 40, 1))).isEqualTo(40);
  }

  @Test
  void aSteepLineIsAsThickAsAFlatOne() {
    canvas.line(new double[] {10.5, 10.5}, new double[] {2, 28}, 1, Colors.MODE, 1);
    assertThat(Picture.of(canvas.png()).count(Colors.MODE, new Area(0, 2, 40, 26))).isEqualTo(26);
  }

  @Test
  void aLineThatLeavesThePaperIsCutOff() {
    canvas.line(new double[] {0, 40}, new double[] {-1e12, 1e12}, 1, Colors.MODE, 1);
    Picture picture = Picture.of(canvas.png());
    assertThat(picture.count(Colors.PAPER, new Area(0, 0, 18, 30))).isEqualTo(18 * 30);
    assertThat(picture.color(20, 15)).isNotEqualTo(Colors.PAPER);
  }

  @Test
  void onlyTheAreaIsDrawnOn() {
    canvas.within(new Area(10, 10, 5, 5)).fill(new Area(0, 0, 40, 30), Colors.REAL, 1);
    Picture picture = Picture.of(canvas.png());
    assertThat(picture.count(Colors.REAL, new Area(0, 0, 40, 30))).isEqualTo(25);
    assertThat(picture.count(Colors.REAL, new Area(10, 10, 5, 5))).isEqualTo(25);
  }

  @Test
  void everyCharacterButTheSpaceHasInk() {
    Glyphs glyphs = Glyphs.load();
    for (char c = Glyphs.FIRST; c <= Glyphs.LAST; c++) {
      double ink = 0;
      for (int i = 0; i < Glyphs.WIDTH * Glyphs.HEIGHT; i++) {
        ink += glyphs.ink(c, i % Glyphs.WIDTH, i / Glyphs.WIDTH);
      }
      assertThat(ink > 0).as("'%s'", c).isEqualTo(c != ' ');
    }
    assertThat(glyphs.ink('é', 3, 8)).isZero();
  }
}
