package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of images, from the report to the trained run. */
class ImageFolderIT {
  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("images"));
    Files.writeString(
        folder.resolve("my.yaml"),
        """
        name: folder
        seed: 1
        data: {type: image-folder, path: images, cache: cache}
        generator: {type: mlp}
        discriminator: {type: mlp}
        loss: {type: non-saturating}
        training: {steps: 2, batchSize: 4}
        """);
  }

  @Test
  void aNastyFolderGivesOneReportAndTrainsOnceTheOptionsSayHow() throws IOException {
    for (int i = 0; i < 6; i++) {
      image("ok" + i + ".png", 16 + i, i, "png");
    }
    byte[] jpeg = image("cut.jpg", 16, 1, "jpg");
    Files.write(folder.resolve("images/cut.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
    Files.write(folder.resolve("images/empty.gif"), new byte[0]);

    Outcome refused = installation.gan(folder, "train", "my.yaml");
    assertThat(refused.status()).isEqualTo(65);
    assertThat(said(refused))
        .isEqualTo(
            """
            error GAN-D010: 2 files cannot be read
              --> my.yaml:3:14
               3 | data: {type: image-folder, path: images, cache: cache}
                 |              ^^^^^^^^^^^^
              'cut.jpg' is a JPEG image that is cut off.
              'empty.gif' is an empty file.
              Fix: mend or remove what is listed, or set 'onBadImage: skip'.

            error GAN-D011: the images have 6 sizes, and 'resize' does not say how to make them one
              --> my.yaml:3:14
               3 | data: {type: image-folder, path: images, cache: cache}
                 |              ^^^^^^^^^^^^
              Height × width: 16 × 16 (1), 17 × 17 (1), 18 × 18 (1), 19 × 19 (1), 20 × 20 (1), \
            21 × 21 (1).
              Fix: set 'resize: {size: 16}', or give images of one size.
            """);
    assertThat(folder.resolve("runs")).doesNotExist();

    Outcome trained =
        installation.gan(
            folder,
            "train",
            "my.yaml",
            "--set",
            "data.onBadImage=skip",
            "--set",
            "data.resize.size=8");
    assertThat(said(trained)).isEmpty();
    assertThat(trained.status()).isZero();
    assertThat(folder.resolve("runs/00001-folder/log.txt"))
        .content()
        .contains(
            "data: Skipped: 'cut.jpg' is a JPEG image that is cut off.",
            "data: Skipped: 'empty.gif' is an empty file.");
  }

  /** Row 73. */
  @Test
  void fewerImagesThanABatchAreRefused() throws IOException {
    image("a.png", 8, 1, "png");

    Outcome refused = installation.gan(folder, "train", "my.yaml");
    assertThat(said(refused))
        .isEqualTo(
            """
            error GAN-D007: the data has 1 sample, fewer than one batch of 4
              Fix: set training.batchSize to 1 or less.
            """);
    assertThat(refused.status()).isEqualTo(78);
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  /** Row 74. */
  @Test
  void equalImagesAreWarnedOf() throws IOException {
    for (int i = 0; i < 4; i++) {
      image(i + ".png", 8, 1, "png");
    }

    Outcome trained = installation.gan(folder, "train", "my.yaml");
    assertThat(said(trained)).isEqualTo("WARNING: All 4 samples are the same.\n");
    assertThat(trained.status()).isZero();
    assertThat(folder.resolve("runs/00001-folder/log.txt"))
        .content()
        .contains("data: warning: All 4 samples are the same.");
  }

  /** What stands on the error stream, but for what TensorFlow says of itself. */
  private static String said(Outcome outcome) {
    return outcome.err().replaceAll("(?m)^(I0000|WARNING: All log messages before absl).*\\R", "");
  }

  private byte[] image(String name, int size, int shift, String format) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        image.setRGB(x, y, (x * 9) << 16 | (y * 9) << 8 | shift * 30);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    Files.write(folder.resolve("images/" + name), bytes.toByteArray());
    return bytes.toByteArray();
  }
}
