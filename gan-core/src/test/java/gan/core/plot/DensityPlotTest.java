package gan.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.game.Samples;
import gan.core.spi.KnownDistribution;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Real samples from 0 to 4 give the range -1 to 5 in columns 64 to 576: forty bins, each 0.15 wide.
 * Rows go from 40 to 360.
 */
class DensityPlotTest {
  private static final Samples REALS = Vectors.of(1, 0, 4);
  private static final int BAR = Colors.between(Colors.PAPER, Colors.GENERATED, 0.45);

  /** The density is 0.5 everywhere, so the upper edge is 1.6 · 0.5 = 0.8. */
  private final Plot plot = DensityPlot.of(REALS, Optional.of(new Flat()));

  @Test
  void barsAreAsHighAsTheShareOfTheirSamples() {
    // 0.98 is in bin 13, from column 230 on; 3 of 50 samples are 3 / (50 · 0.15) = 0.4 high.
    float[] values = new float[50];
    values[0] = 0.98f;
    values[1] = 0.98f;
    values[2] = 0.98f;
    for (int i = 3; i < 50; i++) {
      values[i] = 100;
    }
    Picture picture = Picture.of(plot.generated(Vectors.of(1, values), Judge.none()));
    assertThat(picture.color(236, 201)).isEqualTo(BAR);
    assertThat(picture.color(236, 358)).isEqualTo(BAR);
    assertThat(picture.color(236, 198)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(226, 300)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(246, 300)).isEqualTo(Colors.PAPER);
  }

  @Test
  void theTrueDensityIsALine() {
    Picture picture = Picture.of(plot.generated(Vectors.of(1), Judge.none()));
    // 360 - 320 · 0.5 / 0.8 = 160: two rows thick.
    assertThat(picture.count(Colors.REAL, new Area(65, 159, 510, 2))).isEqualTo(1020);
    assertThat(picture.count(Colors.REAL, new Area(65, 100, 510, 58))).isZero();
  }

  @Test
  void theJudgeHasACurveFromZeroToOne() {
    Judge undecided = samples -> Optional.of(new float[samples.count()]);
    Picture picture = Picture.of(plot.generated(Vectors.of(1), undecided));
    assertThat(picture.count(Colors.JUDGE, new Area(65, 199, 510, 2))).isEqualTo(1020);
    Judge above =
        samples -> {
          float[] scores = new float[samples.count()];
          for (int i = 0; i < scores.length; i++) {
            scores[i] = samples.values()[i] > 2 ? 50 : -50;
          }
          return Optional.of(scores);
        };
    Picture step = Picture.of(plot.generated(Vectors.of(1), above));
    assertThat(step.count(Colors.JUDGE, new Area(70, 359, 200, 1))).isZero(); // the frame is there
    assertThat(step.count(Colors.JUDGE, new Area(330, 41, 200, 300))).isZero();
    assertThat(step.count(Colors.JUDGE, new Area(318, 100, 8, 100))).isBetween(100L, 800L);
  }

  @Test
  void theFrameIsThatOfTheRealsWhateverIsGenerated() {
    Picture far = Picture.of(plot.generated(Vectors.of(1, 1000, 1001), Judge.none()));
    Picture near = Picture.of(plot.generated(Vectors.of(1, 2, 2), Judge.none()));
    Area numbers = new Area(0, 361, 624, 39);
    assertThat(far.count(Colors.TEXT, numbers))
        .isPositive()
        .isEqualTo(near.count(Colors.TEXT, numbers));
    assertThat(far.count(BAR, new Area(65, 41, 510, 310))).isZero();
  }

  @Test
  void withoutATrueDensityTheRealSamplesAreOutlined() {
    Plot unknown = DensityPlot.of(REALS, Optional.empty());
    Picture picture = Picture.of(unknown.generated(Vectors.of(1), Judge.none()));
    // 0 is in bin 6, from column 140 on: 1 of 2 samples, the highest, at 360 - 320 / 1.6 = 160.
    assertThat(picture.color(146, 160)).isEqualTo(Colors.REAL);
    assertThat(picture.color(146, 159)).isEqualTo(Colors.REAL);
    assertThat(picture.color(146, 157)).isEqualTo(Colors.PAPER);
  }

  /** The uniform distribution of density 0.5; where, nobody asks. */
  private static final class Flat implements KnownDistribution {
    @Override
    public int modes() {
      return 1;
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
    public OptionalDouble logDensity(float[] sample) {
      return OptionalDouble.of(Math.log(0.5));
    }
  }
}
