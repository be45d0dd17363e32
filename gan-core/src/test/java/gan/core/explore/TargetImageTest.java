package gan.core.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.GanException;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.ndarray.Shape;

class TargetImageTest {
  private static final Offset<Float> ROUNDING = Offset.offset(1e-6f);

  @TempDir private Path folder;

  @Test
  void greyIsTakenAsItIs() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(0, 0, 0, 51);
    image.getRaster().setSample(1, 0, 0, 255);
    TargetImage grey = TargetImage.read(written(image), SampleSpec.image(1, 2, 1, 0));
    assertThat(grey.sample().values()).containsExactly(new float[] {-0.6f, 1}, ROUNDING);
    assertThat(grey.change()).isEmpty();
    TargetImage coloured = TargetImage.read(written(image), SampleSpec.image(1, 2, 3, 0));
    assertThat(coloured.sample().values())
        .containsExactly(new float[] {-0.6f, -0.6f, -0.6f, 1, 1, 1}, ROUNDING);
  }

  @Test
  void coloursStayOrBecomeGrey() throws IOException {
    BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xff0033);
    assertThat(TargetImage.read(written(image), SampleSpec.image(1, 1, 3, 0)).sample().values())
        .containsExactly(new float[] {1, -1, -0.6f}, ROUNDING);
    float grey = (float) (0.299 * 2 + 0.114 * 0.4 - 1);
    assertThat(TargetImage.read(written(image), SampleSpec.image(1, 1, 1, 0)).sample().values())
        .containsExactly(new float[] {grey}, ROUNDING);
  }

  @Test
  void otherSizesAreAveragedOrRepeatedAndThatIsSaid() throws IOException {
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_GRAY);
    int[] levels = {0, 51, 102, 255};
    for (int x = 0; x < 4; x++) {
      image.getRaster().setSample(x, 0, 0, levels[x]);
    }
    SampleSpec unit =
        new SampleSpec(Shape.of(2, 2, 1), SampleSpec.Encoding.UINT8, ValueRange.UNIT, 0);
    TargetImage read = TargetImage.read(written(image), unit);
    assertThat(read.sample().values())
        .containsExactly(new float[] {0.1f, 0.7f, 0.1f, 0.7f}, ROUNDING);
    assertThat(read.change()).contains("The image is 4×1; it was brought to 2×2.");
  }

  @Test
  void whatIsNoImageIsRefused() throws IOException {
    SampleSpec image = SampleSpec.image(1, 1, 1, 0);
    Path none = folder.resolve("none.png");
    refuses(
        none, image, "error GAN-D001: there is no image '" + none + "'\n  Fix: check the path.");
    Path text = Files.writeString(folder.resolve("text.png"), "text");
    refuses(
        text,
        image,
        "error GAN-D002: '"
            + text
            + "' is no image that can be read\n  Fix: give a PNG, JPEG, GIF or BMP.");
    refuses(
        text,
        SampleSpec.vector(2, ValueRange.UNIT, 0),
        """
        error GAN-U001: the run's samples are [2], which no image file can hold
          Fix: name a sample of the run's data with --index.""");
  }

  private static void refuses(Path file, SampleSpec wanted, String message) {
    assertThatThrownBy(() -> TargetImage.read(file, wanted))
        .isInstanceOf(GanException.class)
        .hasMessage(message);
  }

  private Path written(BufferedImage image) throws IOException {
    Path file = folder.resolve("image.png");
    assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    return file;
  }
}
