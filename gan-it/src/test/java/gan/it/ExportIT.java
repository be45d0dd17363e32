package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exported generators, in a JVM that has TensorFlow and nothing of this framework. */
@Tag("exhaustive")
class ExportIT {
  private static final String SMALL = "training.steps=2";
  private static final int GAP = 2;
  private static final int NPY_HEADER = 128;

  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  @Test
  void imagesOfSeedsAreThoseThatAreSampled() throws IOException {
    train("--set", "generator.width=8");
    gan("export", "runs/00001-digits", "--out", "model");
    gan("sample", "runs/00001-digits", "--seeds", "3-10", "--out", "drawn.png");
    assertSampled(call("model", "from_seed", "exact", "seed=3,4,5,6,7,8,9,10"), 28, 2);
    byte[] fused = call("model", "from_seed", "default", "seed=3,4,5,6,7,8,9,10");
    assertThat(fused).hasSize(8 * 28 * 28);
    call("model", "generate", "default", "latent=0,0.5,1");
    call("model", "serving_default", "default", "latent=0");
  }

  @Test
  void imagesOfAClassAreThoseThatAreSampled() throws IOException {
    train("--set", "generator={type: dcgan, width: 8, labels: concat}");
    gan("export", "runs/00001-digits");
    gan("sample", "runs/00001-digits", "--label", "7", "--seeds", "0-7", "--out", "drawn.png");
    String model = "exports/00001-digits-step-2";
    assertSampled(
        call(model, "from_seed", "exact", "seed=0,1,2,3,4,5,6,7", "label=7,7,7,7,7,7,7,7"), 28, 2);
    assertReadmesJavaRuns(model);
  }

  /**
   * With batch normalisation, which TensorFlow fuses with convolutions unless it is told not to.
   */
  @Test
  void fusedOperationsRoundOtherwiseByOneLevelAtMost() throws IOException {
    train("--set", "data.size=32", "--set", "generator={type: resnet, width: 8}");
    gan("export", "runs/00001-digits", "--out", "model");
    gan("sample", "runs/00001-digits", "--seeds", "0-7", "--out", "drawn.png");
    byte[] exact = call("model", "from_seed", "exact", "seed=0,1,2,3,4,5,6,7");
    assertSampled(exact, 32, 1);
    byte[] fused = call("model", "from_seed", "default", "seed=0,1,2,3,4,5,6,7");
    for (int i = 0; i < exact.length; i++) {
      assertThat((fused[i] & 0xff) - (exact[i] & 0xff)).isBetween(-1, 1);
    }
  }

  @Test
  void pointsAreThoseThatAreDumped() throws IOException {
    Path ring = Installation.home().resolve("experiments/ring.yaml");
    gan("train", ring.toString(), "--set", SMALL);
    gan("export", "runs/00001-ring", "--out", "model");
    gan(
        "export",
        "runs/00001-ring",
        "--samples",
        "5",
        "--seed",
        "2",
        "--format",
        "npz",
        "--out",
        "points.npz");
    call("model", "from_seed", "exact", "seed=2,3,4,5,6");
    try (ZipFile zip = new ZipFile(folder.resolve("points.npz").toFile());
        InputStream in = zip.getInputStream(zip.getEntry("arr_0.npy"))) {
      in.skipNBytes(NPY_HEADER);
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve("samples")));
    }
  }

  @Test
  void imagesOfImagesAreThoseThatAreSampled() throws IOException {
    List<Integer> levels = List.of(0, 32, 64, 255);
    for (int level : levels) {
      draw("pairs/A/" + level + ".png", level);
      draw("pairs/B/" + level + ".png", 255 - level);
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
        training: {steps: 2, batchSize: 1}
        """);
    gan("train", "my.yaml");
    gan("export", "runs/00001-pairs", "--out", "model");
    gan("sample", "runs/00001-pairs", "--out", "drawn.png");
    BufferedImage drawn = ImageIO.read(folder.resolve("drawn.png").toFile());
    int zoom = 3;
    List<Integer> given =
        IntStream.range(0, 4)
            .mapToObj(i -> drawn.getRGB(GAP + i * (16 * zoom + GAP), GAP) & 0xff)
            .toList();
    assertThat(given).containsExactlyInAnyOrderElementsOf(levels);
    String numbers =
        given.stream()
            .map(level -> Float.toString((float) (-1 + 2.0 / 255 * level)))
            .collect(Collectors.joining(","));
    byte[] images = call("model", "from_seed", "exact", "seed=0,1,2,3", "given=" + numbers);
    int channels = images.length / (4 * 8 * 8);
    for (int i = 0; i < images.length; i += channels) {
      int pixel = i / channels;
      int x = GAP + pixel / 64 * (16 * zoom + GAP) + (8 + pixel % 8) * zoom;
      int y = GAP + pixel / 8 % 8 * zoom;
      assertThat((images[i] & 0xff) - (drawn.getRGB(x, y) >> 16 & 0xff)).isBetween(-1, 1);
    }
  }

  private void assertReadmesJavaRuns(String model) throws IOException {
    Matcher java =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(folder.resolve(model + "/README.md")));
    assertThat(java.find()).isTrue();
    Path program =
        Files.writeString(
            folder.resolve("Reader.java"),
            """
            import java.util.Map;
            import org.tensorflow.*;
            import org.tensorflow.ndarray.*;
            import org.tensorflow.types.*;

            class Reader {
              public static void main(String[] arguments) {
                %s
              }
            }
            """
                .formatted(java.group(1).replace("PATH OF THIS FOLDER", model)));
    Outcome run = foreign(program, List.of());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("[2, 28, 28, 1]\n");
  }

  private void train(String... overrides) {
    List<String> arguments =
        new ArrayList<>(List.of("train", "--set", SMALL, "--set", "training.batchSize=4"));
    arguments.addAll(List.of(overrides));
    gan(arguments.toArray(String[]::new));
  }

  private void gan(String... arguments) {
    Outcome outcome = installation.gan(folder, arguments);
    assertThat(outcome.status()).as(outcome.err()).isZero();
  }

  /** The images that a signature makes, if it makes any. */
  private byte[] call(String model, String signature, String how, String... inputs)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(model, signature, ".", how));
    arguments.addAll(List.of(inputs));
    Path probe = folder.resolve("Probe.java");
    try (InputStream source = ExportIT.class.getResourceAsStream("Probe.java")) {
      Files.write(probe, source.readAllBytes());
    }
    Outcome outcome = foreign(probe, arguments);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    Path images = folder.resolve("images");
    return Files.exists(images) ? Files.readAllBytes(images) : new byte[0];
  }

  /** Runs a source file with TensorFlow's jars alone. */
  private Outcome foreign(Path program, List<String> arguments) {
    String jars =
        installation.jars().stream()
            .filter(
                jar ->
                    jar.getFileName()
                        .toString()
                        .matches("(tensorflow-core|ndarray|javacpp|protobuf-java)-.*"))
            .map(Path::toString)
            .collect(Collectors.joining(java.io.File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jars,
                program.toString()));
    command.addAll(arguments);
    return Installation.run(folder, command);
  }

  /** Eight images of one channel are those of {@code drawn.png}. */
  private void assertSampled(byte[] images, int side, int zoom) throws IOException {
    BufferedImage drawn = ImageIO.read(folder.resolve("drawn.png").toFile());
    assertThat(images).hasSize(8 * side * side);
    for (int i = 0; i < images.length; i++) {
      int pixel = i % (side * side);
      int x = GAP + i / (side * side) * (side * zoom + GAP) + pixel % side * zoom;
      int y = GAP + pixel / side * zoom;
      assertThat(images[i] & 0xff).isEqualTo(drawn.getRGB(x, y) & 0xff);
    }
  }

  private void draw(String name, int level) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, level * 0x010101);
    }
    assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
  }
}
