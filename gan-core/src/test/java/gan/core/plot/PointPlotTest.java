package gan.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.spi.KnownDistribution;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The corners of a square of real samples give the frame: x from -1.3 to 1.3 in columns 64 to 576.
 */
class PointPlotTest {
  private static final Samples REALS = Vectors.of(2, -1, -1, 1, -1, -1, 1, 1, 1);
  private static final Area INSIDE = new Area(65, 41, 510, 510);

  private final Plot plot = PointPlot.of(REALS, Optional.empty());

  @Test
  void aPointIsWhereItsCoordinatesSay() {
    // 64 + 512 · (0.65 + 1.3) / 2.6 = 448, and 40 + 512 · (1.3 - 0.65) / 2.6 = 168.
    Picture picture =
        Picture.of(plot.generated(Vectors.of(2, 0.65f, 0.65f, 0.65f, 0.65f), Judge.none()));
    int twice =
        Colors.between(
            Colors.between(Colors.PAPER, Colors.GENERATED, 0.55), Colors.GENERATED, 0.55);
    assertThat(picture.color(447, 167)).isEqualTo(twice);
    assertThat(picture.color(448, 168)).isEqualTo(twice);
    assertThat(picture.color(448, 172)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(444, 168)).isEqualTo(Colors.PAPER);
  }

  @Test
  void aPointThatIsAloneCanBeFound() {
    Picture picture = Picture.of(plot.generated(Vectors.of(2, 0.65f, 0.65f), Judge.none()));
    for (int x : new int[] {443, 447, 448, 452}) {
      assertThat(picture.color(x, 168)).isEqualTo(Colors.GENERATED);
    }
    assertThat(picture.color(441, 168)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(454, 168)).isEqualTo(Colors.PAPER);
  }

  @Test
  void theFrameIsThatOfTheRealsWhateverIsGenerated() {
    Picture wide = Picture.of(plot.generated(Vectors.of(2, 50, -70), Judge.none()));
    Picture narrow = Picture.of(plot.generated(Vectors.of(2, 0.01f, 0.02f), Judge.none()));
    // The numbers below and to the left are the same, and real samples stay where they are.
    Area below = new Area(40, 553, 560, 39);
    Area left = new Area(0, 40, 64, 512);
    for (Area numbers : new Area[] {below, left}) {
      assertThat(wide.count(Colors.TEXT, numbers))
          .isPositive()
          .isEqualTo(narrow.count(Colors.TEXT, numbers));
      assertThat(wide.count(Colors.FRAME, numbers))
          .isPositive()
          .isEqualTo(narrow.count(Colors.FRAME, numbers));
    }
    int real = Colors.between(Colors.PAPER, Colors.REAL, 0.55);
    for (Picture picture : new Picture[] {wide, narrow}) {
      // 64 + 512 · 0.3 / 2.6 = 123.1 and 64 + 512 · 2.3 / 2.6 = 516.9, beside the lines of the
      // grid.
      assertThat(picture.color(124, 492)).isEqualTo(real);
      assertThat(picture.color(516, 98)).isEqualTo(real);
    }
  }

  @Test
  void whatLiesOutsideIsCountedAndNotDrawn() {
    Picture none = Picture.of(plot.generated(Vectors.of(2), Judge.none()));
    Picture outside = Picture.of(plot.generated(Vectors.of(2, 5, 0, 0, -5), Judge.none()));
    assertThat(outside.count(Colors.PAPER, INSIDE)).isEqualTo(none.count(Colors.PAPER, INSIDE));
    Area legend = new Area(0, 0, 600, 40);
    assertThat(outside.count(Colors.PAPER, legend)).isLessThan(none.count(Colors.PAPER, legend));
  }

  @Test
  void coordinatesOfAboutTheSameWidthHaveOneScale() {
    PointPlot alike = PointPlot.of(Vectors.of(2, 0, 0, 3, 2), Optional.empty());
    assertThat(alike.axes().up().range()).isEqualTo(alike.axes().across().range());
    PointPlot different = PointPlot.of(Vectors.of(2, 0, 0, 3, 300), Optional.empty());
    assertThat(different.axes().across().range()).isBetween(3.899, 3.901);
    assertThat(different.axes().up().range()).isBetween(389.9, 390.1);
  }

  @Test
  void theModesAreMarked() {
    Picture picture = Picture.of(PointPlot.of(REALS, Optional.of(new Cross())).real(Vectors.of(2)));
    // Mode 0 has its centre at (0.65, 0.65), mode 1 has none.
    assertThat(picture.count(Colors.MODE, new Area(443, 163, 10, 10))).isBetween(28L, 40L);
    assertThat(picture.count(Colors.MODE, INSIDE))
        .isEqualTo(picture.count(Colors.MODE, new Area(440, 160, 16, 16)));
  }

  @Test
  void whereTheJudgeIsSureThePaperIsColoured() {
    Picture picture =
        Picture.of(
            plot.generated(
                Vectors.of(2),
                samples -> {
                  float[] scores = new float[samples.count()];
                  for (int i = 0; i < scores.length; i++) {
                    scores[i] = 100 * samples.values(i)[0] + 1000 * samples.values(i)[1];
                  }
                  return Optional.of(scores);
                }));
    int real = Colors.between(Colors.PAPER, Colors.REAL, 0.35);
    int generated = Colors.between(Colors.PAPER, Colors.GENERATED, 0.35);
    assertThat(picture.color(330, 60)).as("above").isEqualTo(real);
    assertThat(picture.color(330, 530)).as("below").isEqualTo(generated);
    assertThat(picture.color(540, 300)).as("in the middle, right").isEqualTo(real);
    assertThat(picture.color(90, 300)).as("in the middle, left").isEqualTo(generated);
  }

  @Test
  void samplesOfMoreNumbersAreJudgedByNobody() {
    Judge judge =
        samples -> {
          throw new AssertionError("asked about " + samples.count());
        };
    Plot flat = PointPlot.of(Vectors.of(3, 0, 0, 0, 1, 1, 1), Optional.empty());
    assertThat(flat.generated(Vectors.of(3, 1, 2, 3), judge)).isNotEmpty();
  }

  @Test
  void nothingIsDrawnOfWhatIsNotFinite() {
    Samples broken = Vectors.of(2, Float.NaN, 0, 0, Float.POSITIVE_INFINITY);
    assertThat(Picture.of(plot.generated(broken, Judge.none())).count(Colors.GENERATED, INSIDE))
        .isZero();
    assertThat(PointPlot.of(broken).axes().across().range()).isBetween(0.1, 10.0);
  }

  private static final class Cross implements KnownDistribution {
    @Override
    public int modes() {
      return 2;
    }

    @Override
    public int mode(float[] sample) {
      return 0;
    }

    @Override
    public boolean isHighQuality(float[] sample) {
      return true;
    }

    @Override
    public Optional<float[]> centre(int mode) {
      return mode == 0 ? Optional.of(new float[] {0.65f, 0.65f}) : Optional.empty();
    }
  }
}
