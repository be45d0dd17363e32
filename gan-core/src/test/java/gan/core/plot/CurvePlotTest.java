package gan.core.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Curves;
import org.junit.jupiter.api.Test;

/**
 * Three numbers at 0, 1 and 2, bounded by 0 and 10: columns 64 to 576, and the range -1 to 11 in
 * rows 440 to 40.
 */
class CurvePlotTest {
  private static final int REGION = Colors.between(Colors.PAPER, Colors.REAL, 0.12);

  private static Curves bounded(float... lower) {
    return new Curves() {
      @Override
      public float[] positions() {
        return new float[] {0, 1, 2};
      }

      @Override
      public float[] lower() {
        return lower;
      }

      @Override
      public float[] upper() {
        return new float[] {10, 10, 10};
      }
    };
  }

  private final Plot plot = new CurvePlot(bounded(0, 0, 0), Vectors.of(3, 2, 3, 4));

  @Test
  void theRegionBetweenTheBoundsIsShaded() {
    Picture picture = Picture.of(plot.generated(Vectors.of(3), Judge.none()));
    // 440 - 400 · 11 / 12 = 73.3 is the upper bound, 440 - 400 / 12 = 406.7 the lower.
    assertThat(picture.color(300, 80)).isEqualTo(REGION);
    assertThat(picture.color(300, 400)).isEqualTo(REGION);
    assertThat(picture.color(300, 65)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(300, 415)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(300, 73)).isNotIn(REGION, Colors.PAPER);
  }

  @Test
  void aCurveGoesThroughItsNumbers() {
    Picture picture = Picture.of(plot.generated(Vectors.of(3, 5, 5, 5), Judge.none()));
    // 440 - 400 · 6 / 12 = 240: 0.7 of a pixel on either side, at an opacity of 0.4.
    int line = Colors.between(REGION, Colors.GENERATED, 0.28);
    assertThat(picture.color(100, 239)).isEqualTo(line);
    assertThat(picture.color(100, 240)).isEqualTo(line);
    assertThat(picture.color(100, 236)).isEqualTo(REGION);
    assertThat(picture.color(100, 243)).isEqualTo(REGION);
    assertThat(picture.color(319, 240)).as("where two segments meet").isEqualTo(line);
  }

  @Test
  void aBoundMayBeInfiniteInPlaces() {
    float[] lower = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, 0};
    Plot open = new CurvePlot(bounded(lower), Vectors.of(3, -2, 0, 4));
    Picture picture = Picture.of(open.generated(Vectors.of(3), Judge.none()));
    assertThat(picture.color(130, 436)).isEqualTo(REGION);
    assertThat(picture.color(570, 430)).isEqualTo(Colors.PAPER);
  }

  @Test
  void withoutBoundsRealCurvesAreBehind() {
    Plot open = new CurvePlot(() -> new float[] {0, 1, 2}, Vectors.of(3, 0, 0, 0, 10, 10, 10));
    Picture picture = Picture.of(open.generated(Vectors.of(3), Judge.none()));
    assertThat(picture.color(300, 200)).isEqualTo(Colors.PAPER);
    assertThat(picture.color(300, 73)).isNotEqualTo(Colors.PAPER);
  }

  @Test
  void aCurveThatIsNotFiniteIsLeftOut() {
    byte[] none = plot.generated(Vectors.of(3), Judge.none());
    assertThat(plot.generated(Vectors.of(3, 1, Float.NaN, 2), Judge.none())).isEqualTo(none);
  }

  @Test
  void otherPositionsThanNumbersAreRefused() {
    assertThatThrownBy(() -> new CurvePlot(bounded(0, 0), Vectors.of(4, 1, 2, 3, 4)))
        .hasMessage(
            """
            error GAN-P004: the data gives 3 positions, 2 lower and 3 upper bounds for curves of 4 \
            numbers
              Fix: let the data source give one of each for every number.""")
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.UNAVAILABLE));
  }
}
