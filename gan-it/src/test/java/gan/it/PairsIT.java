package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Image to image, from the command line. */
@Tag("exhaustive")
class PairsIT {
  private static final int SIDE = 8;
  private static final int GAP = 2;
  private static final int ZOOM = 56 / (2 * SIDE);

  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    for (int i = 0; i < 4; i++) {
      draw("pairs/A/" + i + ".png", BufferedImage.TYPE_BYTE_GRAY, 0x20 * i);
      draw("pairs/B/" + i + ".jpg", BufferedImage.TYPE_INT_RGB, 0x200010 * i);
    }
    Files.writeString(
        folder.resolve("my.yaml"),
        """
        name: pairs
        seed: 1
        data: {type: image-pairs, path: pairs, cache: cache}
        generator: {type: unet, width: 2}
        discriminator: {type: patchgan, layers: 1, width: 2}
        loss: {type: non-saturating}
        auxiliaryLosses: [{type: reconstruction}]
        training: {steps: 3, batchSize: 1}
        output: {gridRows: 1, gridColumns: 2, sampleEvery: 3}
        """);
  }

  @Test
  void samplesAreMadeFromGivenImagesAndDrawnBesideThem() throws IOException {
    Outcome trained = installation.gan(folder, "train", "my.yaml");
    assertThat(trained.status()).isZero();
    Path run = folder.resolve("runs/00001-pairs");
    assertThat(size(run.resolve("samples/step-000003.png"))).isEqualTo(grid(2, 1));

    assertThat(installation.gan(folder, "sample", run.toString()).status()).isZero();
    assertThat(size(run.resolve("samples/drawn-0001.png"))).isEqualTo(grid(4, 1));

    for (String picture : new String[] {"one.png", "two.png"}) {
      Outcome drawn =
          installation.gan(
              folder,
              "sample",
              run.toString(),
              "--given",
              "pairs/A",
              "--seeds",
              "3-8",
              "--columns",
              "3",
              "--out",
              picture);
      assertThat(drawn.status()).isZero();
      assertThat(size(folder.resolve(picture))).isEqualTo(grid(3, 2));
    }
    assertThat(folder.resolve("one.png")).hasSameBinaryContentAs(folder.resolve("two.png"));

    Outcome coloured = installation.gan(folder, "sample", run.toString(), "--given", "pairs/B");
    assertThat(coloured.status()).isEqualTo(2);
    assertThat(coloured.err())
        .endsWith(
            """
            error GAN-U001: the given images are [8, 8, 3] in [-1.0, 1.0], and the run's generator \
            takes [8, 8, 1] in [-1.0, 1.0]
              Fix: give images of that size and kind, or an experiment, YAML, whose 'data' makes \
            them so.
            """);
  }

  @Test
  void imagesAreRefusedWhereSamplesAreMadeFromNoise() {
    Outcome trained =
        installation.gan(
            folder,
            "train",
            "my.yaml",
            "--set",
            "data={type: digits}",
            "--set",
            "generator={type: mlp}",
            "--set",
            "auxiliaryLosses=[]");
    assertThat(trained.status()).isZero();

    Outcome refused = installation.gan(folder, "sample", "runs/00001-pairs", "--given", "pairs/A");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .endsWith(
            """
            error GAN-U001: the run's generator makes samples from noise alone
              Fix: leave --given out, or train on data such as 'image-pairs'.
            """);
  }

  private static String grid(int columns, int rows) {
    return (columns * (2 * SIDE * ZOOM + GAP) + GAP) + "×" + (rows * (SIDE * ZOOM + GAP) + GAP);
  }

  private static String size(Path picture) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    return image.getWidth() + "×" + image.getHeight();
  }

  private void draw(String name, int type, int colour) throws IOException {
    BufferedImage image = new BufferedImage(SIDE, SIDE, type);
    for (int y = 0; y < SIDE; y++) {
      image.setRGB(y, y, colour);
    }
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    String format = name.substring(name.length() - 3);
    assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
  }
}
