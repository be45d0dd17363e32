package gan.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.SampleSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PyramidTest {

  @ParameterizedTest
  @CsvSource({
    "32, 32, 3, 4, 4",
    "28, 28, 2, 7, 7",
    "64, 64, 4, 4, 4",
    "16, 32, 2, 4, 8",
    "96, 96, 4, 6, 6",
    "8, 8, 1, 4, 4",
    "6, 6, 1, 3, 3",
    "2, 2, 1, 1, 1",
    "512, 2, 1, 256, 1"
  })
  void choosesItsStages(int imageHeight, int imageWidth, int stages, int height, int width) {
    assertThat(over(imageHeight, imageWidth, 0)).isEqualTo(new Pyramid(stages, height, width));
  }

  @Test
  void takesAsManyStagesAsAsked() {
    assertThat(over(32, 32, 4)).isEqualTo(new Pyramid(4, 2, 2));
    assertThat(over(32, 32, 5)).isEqualTo(new Pyramid(5, 1, 1));
    assertThat(over(32, 64, 1)).isEqualTo(new Pyramid(1, 16, 32));
  }

  @Test
  void offersSizesThatFit() {
    refuses(
        30,
        32,
        3,
        """
        error GAN-C021: discriminator 'x' needs sides that halve 3 times: expected samples \
        [n, 24, 32, 3] or [n, 32, 32, 3], found [n, 30, 32, 3]
          Fix: resize the images to 24×32 or 32×32, or set 'stages' to at most 1.""");
    refuses(
        4,
        32,
        3,
        """
        error GAN-C021: discriminator 'x' needs sides that halve 3 times: expected samples \
        [n, 8, 32, 3], found [n, 4, 32, 3]
          Fix: resize the images to 8×32, or set 'stages' to at most 2.""");
  }

  @Test
  void offersNoFewerStagesWhereASideIsOdd() {
    refuses(
        27,
        28,
        0,
        """
        error GAN-C021: discriminator 'x' needs sides that halve once: expected samples \
        [n, 26, 28, 3] or [n, 28, 28, 3], found [n, 27, 28, 3]
          Fix: resize the images to 26×28 or 28×28.""");
    refuses(
        1,
        1,
        2,
        """
        error GAN-C021: discriminator 'x' needs sides that halve 2 times: expected samples \
        [n, 4, 4, 3], found [n, 1, 1, 3]
          Fix: resize the images to 4×4.""");
  }

  private static void refuses(int height, int width, int stages, String message) {
    assertThatThrownBy(() -> over(height, width, stages))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(message);
  }

  private static Pyramid over(int height, int width, int stages) {
    return Pyramid.over(SampleSpec.image(height, width, 3, 0), stages, "discriminator 'x'");
  }
}
