package gan.core.explore;

import static gan.core.explore.InterpolationPath.LINEAR;
import static gan.core.explore.InterpolationPath.SPHERICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationPathTest {
  private static final Offset<Float> ROUNDING = Offset.offset(1e-6f);
  private static final float HALF = (float) Math.sqrt(0.5);

  @ParameterizedTest
  @EnumSource
  void bothEndsAreHit(InterpolationPath path) {
    float[] from = {3, 0, 1.5f};
    float[] to = {0, -4, 0.25f};
    assertThat(path.between(from, to, 0, 3)).containsExactly(from, ROUNDING);
    assertThat(path.between(from, to, 1, 3)).containsExactly(to, ROUNDING);
  }

  @Test
  void theStraightLineCutsTheCorner() {
    assertThat(LINEAR.between(new float[] {4, 0}, new float[] {0, 2}, 0.25, 2))
        .containsExactly(3, 0.5f);
  }

  @Test
  void theArcTurnsEvenlyAndKeepsTheLength() {
    float[] from = {1, 0, 0};
    float[] to = {0, 1, 0};
    assertThat(SPHERICAL.between(from, to, 0.5, 3))
        .containsExactly(new float[] {HALF, HALF, 0}, ROUNDING);
    assertThat(SPHERICAL.between(from, to, 1.0 / 3, 3))
        .containsExactly(
            new float[] {(float) Math.cos(Math.PI / 6), (float) Math.sin(Math.PI / 6), 0},
            ROUNDING);
    float[] slanted = {0.6f, -0.8f, 0};
    float[] other = {-0.6f, 0, 0.8f};
    for (double share = 0; share <= 1; share += 0.125) {
      assertThat(length(SPHERICAL.between(slanted, other, share, 3))).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void parallelVectorsHaveTheLineBetweenThem() {
    float[] from = {0.3f, 0.4f};
    assertThat(SPHERICAL.between(from, from, 0.5, 2)).containsExactly(from, ROUNDING);
    assertThat(SPHERICAL.between(from, new float[] {0.6f, 0.8f}, 0.5, 2))
        .containsExactly(new float[] {0.45f, 0.6f}, ROUNDING);
    assertThat(SPHERICAL.between(new float[2], from, 0.5, 2))
        .containsExactly(new float[] {0.15f, 0.2f}, ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25, 0.5, 0.75, 1})
  void oppositeVectorsAreReachedOverAFixedThird(double share) {
    float[] from = {0.6f, 0.8f, 0};
    float[] to = {-0.6f, -0.8f, 0};
    float[] between = SPHERICAL.between(from, to, share, 3);
    assertThat(between)
        .containsExactly(
            new float[] {
              (float) (0.6 * Math.cos(Math.PI * share)),
              (float) (0.8 * Math.cos(Math.PI * share)),
              (float) Math.sin(Math.PI * share)
            },
            ROUNDING);
  }

  @Test
  void codesMoveOnTheLine() {
    assertThat(SPHERICAL.between(new float[] {1, 0, 1, 0}, new float[] {0, 1, 0, 1}, 0.5, 2))
        .containsExactly(new float[] {HALF, HALF, 0.5f, 0.5f}, ROUNDING);
  }

  private static double length(float[] vector) {
    double sum = 0;
    for (float number : vector) {
      sum += (double) number * number;
    }
    return Math.sqrt(sum);
  }
}
