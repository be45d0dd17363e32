package gan.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Pass;
import gan.testkit.Numbers;
import java.util.function.BiFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AffineTest {
  private static final Offset<Double> NEAR = Offset.offset(1e-12);

  @Test
  void nothingHappensToTheBit() {
    Numbers image = Changed.any(5, 8, 2);
    assertThat(applied(image, (pass, map) -> map)).containsExactly(image.values());
  }

  @Test
  void aFlipReversesRows() {
    Numbers image = Changed.any(3, 4, 2);
    assertThat(applied(image, (pass, map) -> Blit.flipped(map, pass.constant(1))))
        .containsExactly(Changed.of(3, 4, 2, (y, x, c) -> image.values()[(y * 4 + 3 - x) * 2 + c]));
    assertThat(applied(image, (pass, map) -> Blit.flipped(map, pass.constant(0))))
        .containsExactly(image.values());
  }

  /** A quarter turn fetches the pixel at (-y, x), seen from the centre. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void quarterTurns(int side) {
    Numbers image = Changed.any(side, side, 2);
    double[] expected = image.values();
    for (int quarters = 0; quarters < 4; quarters++) {
      int turns = quarters;
      assertThat(applied(image, (pass, map) -> Blit.turned(map, pass.constant(turns))))
          .as(turns + " quarters")
          .containsExactly(expected);
      double[] last = expected;
      expected = Changed.of(side, side, 2, (y, x, c) -> last[(x * side + side - 1 - y) * 2 + c]);
    }
    assertThat(expected).as("four quarters").containsExactly(image.values());
  }

  @Test
  void fourQuarterTurnsOneAfterTheOtherAreNothing() {
    Numbers image = Changed.any(4, 4, 1);
    assertThat(
            applied(
                image,
                (pass, map) -> {
                  for (int i = 0; i < 4; i++) {
                    map = Blit.turned(map, pass.constant(1));
                  }
                  return map;
                }))
        .containsExactly(image.values());
  }

  @Test
  void aHalfTurnOfAnOblongReversesEverything() {
    Numbers image = Changed.any(3, 6, 1);
    assertThat(applied(image, (pass, map) -> Blit.turned(map, pass.constant(2))))
        .containsExactly(Changed.of(3, 6, 1, (y, x, c) -> image.values()[17 - 6 * y - x]));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "0, -1", "-2, 3", "9, -14"})
  void whatComesInFromOutsideIsMirrored(int right, int down) {
    Numbers image = Changed.any(3, 4, 2);
    double[] expected =
        Changed.of(
            3,
            4,
            2,
            (y, x, c) ->
                image.values()[(mirrored(y + down, 3) * 4 + mirrored(x + right, 4)) * 2 + c]);
    assertThat(
            applied(image, (pass, map) -> map.shifted(pass.constant(right), pass.constant(down))))
        .containsExactly(expected);
  }

  @Test
  void anImageOfOnePixelIsMirroredIntoItself() {
    Numbers image = Changed.any(1, 1, 3);
    assertThat(applied(image, (pass, map) -> map.shifted(pass.constant(2.5), pass.constant(-7.1))))
        .containsExactly(image.values(), NEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5, 0, 0, 0",
    "1.7, 0.6, 0, 0.25, -0.5",
    "1, 1, 0.7, 0, 0",
    "1.3, 0.8, -2, 1.5, 2"
  })
  void mapsAreAppliedInTheirOrderAndReadBetweenPixels(
      double sx, double sy, double angle, double dx, double dy) {
    Numbers image = Changed.any(4, 5, 2);
    double[] expected =
        Changed.of(
            4,
            5,
            2,
            (y, x, c) -> {
              double fromX = x - 2 + dx;
              double fromY = y - 1.5 + dy;
              double turnedX = Math.cos(angle) * fromX - Math.sin(angle) * fromY;
              double turnedY = Math.sin(angle) * fromX + Math.cos(angle) * fromY;
              return between(image, turnedX * sx + 2, turnedY * sy + 1.5, c);
            });
    assertThat(
            applied(
                image,
                (pass, map) ->
                    map.scaled(pass.constant(sx), pass.constant(sy))
                        .turned(pass.constant(angle))
                        .shifted(pass.constant(dx), pass.constant(dy))))
        .containsExactly(expected, NEAR);
  }

  @Test
  void laterChangesOfAnImageActOnEarlierOnes() {
    Numbers image = Changed.any(4, 4, 1);
    Numbers shifted =
        new Numbers(
            image.shape(),
            applied(image, (pass, map) -> map.shifted(pass.constant(1), pass.constant(0))));
    double[] thenTurned = applied(shifted, (pass, map) -> Blit.turned(map, pass.constant(1)));
    assertThat(
            applied(
                image,
                (pass, map) ->
                    Blit.turned(map.shifted(pass.constant(1), pass.constant(0)), pass.constant(1))))
        .containsExactly(thenTurned);
  }

  /** The sum of all pixels of the mirrored plane, each under its own tent. */
  private static double between(Numbers image, double x, double y, int c) {
    double sum = 0;
    for (int row = -40; row < 40; row++) {
      for (int column = -40; column < 40; column++) {
        double tent = Math.max(0, 1 - Math.abs(x - column)) * Math.max(0, 1 - Math.abs(y - row));
        sum += tent * image.values()[(mirrored(row, 4) * 5 + mirrored(column, 5)) * 2 + c];
      }
    }
    return sum;
  }

  /** Steps from border to border. */
  private static int mirrored(int place, int length) {
    int at = 0;
    int step = 1;
    for (int i = 0; i < Math.abs(place); i++) {
      step = at == length - 1 ? -1 : at == 0 ? 1 : step;
      at += step;
    }
    return at;
  }

  private static double[] applied(Numbers image, BiFunction<Pass, Affine, Affine> change) {
    return Changed.image(
        image,
        (pass, images) ->
            change.apply(pass, Affine.identity(pass.tf(), pass.type())).applied(images));
  }
}
