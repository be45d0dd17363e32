package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a generator makes of its latent space, from the command line. */
@Tag("exhaustive")
class ExploreIT {
  private static final String RUN = "runs/00001-digits";
  private static final int SIDE = 58;
  private static final int GAP = 2;

  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  @Test
  void everyVerbDrawsAGridOfARunOnDigits() throws IOException {
    train("--set", "training.steps=4", "--set", "training.batchSize=8");

    String walk = explore("interpolate", RUN, "--from", "1,2", "--to", "8,9", "--gif");
    assertThat(walk)
        .isEqualTo(
            """
            Path: spherical.
            RUN/samples/interpolate-0001.png
            RUN/samples/interpolate-0001.gif
            """
                .replace("RUN", RUN));
    assertGrid("interpolate-0001.png", 8, 2);
    assertThat(folder.resolve(RUN + "/samples/interpolate-0001.gif")).isNotEmptyFile();

    explore("arithmetic", RUN, "--plus", "1,2,3", "--minus", "4,5,6", "--to", "7,8,9");
    assertGrid("arithmetic-0001.png", 4, 4);

    explore("traverse", RUN, "--coordinate", "0,63", "--midpoints", "1,2,3", "--steps", "5");
    assertGrid("traverse-0001.png", 5, 6);

    assertThat(explore("directions", RUN, "--method", "sefa", "--count", "2"))
        .startsWith(
            "Eigenvectors of W Wᵀ, where W is what generator.base.kernel [64, 3136] makes of the"
                + " latent vector.\n");
    assertGrid("directions-0001.png", 7, 2);
    assertThat(explore("directions", RUN, "--method", "pca", "--samples", "100"))
        .startsWith("Principal components of the samples of seeds 0 to 99, led back");
    assertGrid("directions-0002.png", 7, 5);

    explore("truncate", RUN, "--values", "2,0.5", "--seeds", "1-3");
    assertGrid("truncate-0001.png", 2, 3);

    assertThat(explore("nearest", RUN, "--seeds", "4,5", "--count", "2", "--among", "50"))
        .matches(
            """
            Distances to the nearest of 50 training samples, and which:
              seed 4: [\\d.]+ \\(\\d+\\), [\\d.]+ \\(\\d+\\)
              seed 5: [\\d.]+ \\(\\d+\\), [\\d.]+ \\(\\d+\\)
            RUN/samples/nearest-0001.png
            """
                .replace("RUN", RUN));
    assertGrid("nearest-0001.png", 3, 2);
  }

  @Test
  void anImageIsSearchedTheSameWayEveryTime() throws IOException {
    train("--set", "training.steps=4", "--set", "training.batchSize=8");
    BufferedImage image = new BufferedImage(56, 56, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(28, 28, 0, 255);
    assertThat(ImageIO.write(image, "png", folder.resolve("my.png").toFile())).isTrue();
    for (String out : List.of("one.png", "two.png")) {
      assertThat(explore("project", RUN, "my.png", "--steps", "8", "--starts", "2", "--out", out))
          .matches(
              """
              The image is 56×56; it was brought to 28×28.
              Root mean square of the difference, at the start and at the end:
                start \\d: [\\d.]+, [\\d.]+
                start \\d: [\\d.]+, [\\d.]+
              OUT
              """
                  .replace("OUT", out));
    }
    assertThat(folder.resolve("one.png")).hasSameBinaryContentAs(folder.resolve("two.png"));
  }

  @Test
  void aClassAndUniformLatentVectorsAreKept() throws IOException {
    train(
        "--set",
        "training.steps=2",
        "--set",
        "training.batchSize=4",
        "--set",
        "generator.labels=concat",
        "--set",
        "latent={distribution: uniform, low: 0, high: 2}");
    assertThat(explore("interpolate", RUN, "--label", "3", "--path", "spherical"))
        .startsWith(
            "Path: spherical, as asked. Latent vectors are uniform in [0.0, 2.0), which an arc may"
                + " leave: --path linear stays inside.\n");
    assertThat(explore("project", RUN, "--index", "3", "--steps", "2"))
        .containsPattern("^Class: \\d\\.\n");
  }

  @Test
  void generatorsWithoutLatentVectorsAreRefused() throws IOException {
    for (String name : List.of("pairs/A/1.png", "pairs/B/1.png")) {
      Files.createDirectories(folder.resolve(name).getParent());
      BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
      assertThat(ImageIO.write(image, "png", folder.resolve(name).toFile())).isTrue();
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
        training: {steps: 1, batchSize: 1}
        """);
    assertThat(installation.gan(folder, "train", "my.yaml").status()).isZero();
    Outcome refused = installation.gan(folder, "explore", "truncate", "runs/00001-pairs");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err())
        .endsWith(
            """
            error GAN-U001: the run's generator takes no latent vectors: there is nothing to explore
              Fix: train one that does, with generator.latentSize above 0.
            """);

    assertThat(
            installation
                .gan(folder, "train", "my.yaml", "--set", "generator.latentSize=3")
                .status())
        .isZero();
    explore("traverse", "runs/00002-pairs", "--coordinate", "2", "--out", "given.png");
    assertThat(folder.resolve("given.png")).isNotEmptyFile();
    explore("project", "runs/00002-pairs", "--index", "0", "--steps", "2");
  }

  @Test
  void theExamplePluginIsExploredAsItIs() throws IOException {
    Path project = Path.of(System.getProperty("gan.examples")).resolve("gan-plugin-example");
    Files.copy(project.resolve("spiral.yaml"), folder.resolve("spiral.yaml"));
    String jars = project.resolve("target").toString();
    assertThat(
            installation
                .gan(
                    folder, "train", "spiral.yaml", "--plugins", jars, "--set", "training.steps=20")
                .status())
        .isZero();
    String run = "runs/00001-spiral";
    for (List<String> verb :
        List.of(
            List.of("interpolate", "--gif"),
            List.of("arithmetic"),
            List.of("traverse", "--coordinate", "0", "--gif"),
            List.of("directions", "--method", "sefa", "--count", "1"),
            List.of("directions", "--method", "pca", "--count", "1"),
            List.of("truncate"),
            List.of("nearest", "--count", "2"),
            List.of("project", "--index", "5", "--steps", "5"))) {
      List<String> arguments = new ArrayList<>(verb);
      arguments.addAll(1, List.of(run, "--plugins", jars));
      String name = run + "/samples/" + verb.get(0);
      assertThat(explore(arguments.toArray(String[]::new)))
          .contains("Vectors are drawn as points, without labels.\nRows: ")
          .contains("\n" + name + "-000");
      assertThat(folder.resolve(name + "-0001.png")).isNotEmptyFile();
    }
  }

  private void train(String... overrides) {
    List<String> arguments = new ArrayList<>(List.of("train"));
    arguments.addAll(List.of(overrides));
    assertThat(installation.gan(folder, arguments.toArray(String[]::new)).status()).isZero();
  }

  /** What an exploration that succeeds prints. */
  private String explore(String... verb) {
    List<String> arguments = new ArrayList<>(List.of("explore"));
    arguments.addAll(List.of(verb));
    Outcome outcome = installation.gan(folder, arguments.toArray(String[]::new));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome.out();
  }

  /** The grid of a picture of so many samples, with room for labels where there are fonts. */
  private void assertGrid(String name, int columns, int rows) throws IOException {
    BufferedImage picture = ImageIO.read(folder.resolve(RUN + "/samples/" + name).toFile());
    assertThat(picture.getWidth() - columns * SIDE - GAP).isBetween(0, 120);
    assertThat(picture.getHeight() - rows * SIDE - GAP).isBetween(0, 120);
    int middle = picture.getRGB(picture.getWidth() - 1, picture.getHeight() - 1);
    assertThat(middle).isEqualTo(0xff808080);
  }
}
