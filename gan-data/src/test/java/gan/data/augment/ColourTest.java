package gan.data.augment;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Pass;
import gan.testkit.Numbers;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** Grey is 0.3, and images have three channels where nothing else is said. */
class ColourTest {
  private static final double GREY = 0.3;
  private static final Offset<Double> NEAR = Offset.offset(1e-12);
  private static final Numbers IMAGE = Changed.any(3, 4, 3);

  private interface Change {
    Operand<TFloating> of(Colour colour, Operand<TFloating> images, Operand<TFloating> amount);
  }

  private static double[] changed(Numbers image, double amount, Change change) {
    return Changed.image(
        image,
        (Pass pass, Operand<TFloating> images) ->
            change.of(new Colour(pass.tf(), new Tone(GREY, 0.7)), images, pass.constant(amount)));
  }

  @Test
  void contrastMultipliesDistancesFromGrey() {
    double[] expected =
        Arrays.stream(IMAGE.values()).map(value -> GREY + 1.6 * (value - GREY)).toArray();
    assertThat(changed(IMAGE, 1.6, Colour::contrast)).containsExactly(expected, NEAR);
  }

  @Test
  void lumaIsFlippedAroundGreyAndChannelsKeepTheirDistances() {
    double[] luma = lumas(IMAGE.values());
    double[] expected =
        Changed.of(
            3,
            4,
            3,
            (y, x, c) -> {
              double old = luma[y * 4 + x];
              return IMAGE.values()[(y * 4 + x) * 3 + c] - old + (2 * GREY - old);
            });
    double[] flipped = changed(IMAGE, 1, Colour::flipped);
    assertThat(flipped).containsExactly(expected, NEAR);
    assertThat(changed(new Numbers(IMAGE.shape(), flipped), 1, Colour::flipped))
        .containsExactly(IMAGE.values(), NEAR);
  }

  @Test
  void lumaOfOneChannelIsTheChannel() {
    Numbers image = Changed.any(2, 3, 1);
    double[] expected = Arrays.stream(image.values()).map(value -> 2 * GREY - value).toArray();
    assertThat(changed(image, 1, Colour::flipped)).containsExactly(expected, NEAR);
  }

  @Test
  void aThirdOfTheCircleOfHuesTurnsRedIntoGreen() {
    Numbers red = new Numbers(Shape.of(1, 1, 1, 3), 1, 0, 0);
    assertThat(changed(red, 2 * Math.PI / 3, Colour::turned))
        .containsExactly(new double[] {0, 1, 0}, NEAR);
    double[] third = changed(IMAGE, 2 * Math.PI / 3, Colour::turned);
    assertThat(third)
        .containsExactly(
            Changed.of(3, 4, 3, (y, x, c) -> IMAGE.values()[(y * 4 + x) * 3 + (c + 2) % 3]), NEAR);
  }

  @Test
  void huesKeepLumaAndLength() {
    double[] turned = changed(IMAGE, 0.9, Colour::turned);
    assertThat(lumas(turned)).containsExactly(lumas(IMAGE.values()), NEAR);
    assertThat(lengths(turned)).containsExactly(lengths(IMAGE.values()), NEAR);
    assertThat(turned[0]).isNotCloseTo(IMAGE.values()[0], Offset.offset(1e-3));
  }

  @Test
  void twoTurnsOfHueAreOneByTheSum() {
    double[] twice =
        changed(
            new Numbers(IMAGE.shape(), changed(IMAGE, 0.9, Colour::turned)), -2.1, Colour::turned);
    assertThat(twice).containsExactly(changed(IMAGE, -1.2, Colour::turned), NEAR);
  }

  @Test
  void greysHaveNoHue() {
    Numbers grey = new Numbers(Shape.of(1, 1, 1, 3), -0.4, -0.4, -0.4);
    assertThat(changed(grey, 1.3, Colour::turned)).containsExactly(grey.values(), NEAR);
  }

  @Test
  void withoutSaturationOnlyLumaIsLeft() {
    double[] luma = lumas(IMAGE.values());
    assertThat(changed(IMAGE, 0, Colour::saturated))
        .containsExactly(Changed.of(3, 4, 3, (y, x, c) -> luma[y * 4 + x]), NEAR);
    double[] doubled = changed(IMAGE, 2, Colour::saturated);
    assertThat(doubled)
        .containsExactly(
            Changed.of(
                3, 4, 3, (y, x, c) -> 2 * IMAGE.values()[(y * 4 + x) * 3 + c] - luma[y * 4 + x]),
            NEAR);
  }

  private static double[] lumas(double[] image) {
    return Changed.of(
        1,
        image.length / 3,
        1,
        (y, x, c) -> (image[3 * x] + image[3 * x + 1] + image[3 * x + 2]) / 3);
  }

  private static double[] lengths(double[] image) {
    return Changed.of(
        1,
        image.length / 3,
        1,
        (y, x, c) -> Math.hypot(Math.hypot(image[3 * x], image[3 * x + 1]), image[3 * x + 2]));
  }
}
