package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The systems that the framework began with, as users run them. */
@Tag("exhaustive")
class SystemsIT {
  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  /** As they were published: faces near .95 .03 .04 .96, weights that are large on the diagonal. */
  @Test
  void slantedFacesAreLearnedByPlainGradientDescent() {
    String out = train("slanted-faces");
    assertThat(numbers(out, "mean of 1000 samples"))
        .containsExactly(new double[] {0.95, 0.03, 0.04, 0.96}, Offset.offset(0.05));
    double[] weights = numbers(out, "discriminator.layer.kernel");
    assertThat(Math.min(weights[0], weights[3]))
        .isGreaterThan(Math.max(weights[1], weights[2]) + 1);
    double[] biases = numbers(out, "generator.layer.bias");
    assertThat(Math.min(biases[0], biases[3])).isGreaterThan(Math.max(biases[1], biases[2]) + 1);
    assertThat(out)
        .contains("\nMeasured: high-quality 1 (floor 1) @4000, modes-covered 1 (floor 1) @4000\n");
  }

  /** After a fifth of the steps; at the end nine of ten lie between the bounds. */
  @Test
  void mostParabolasComeToLieBetweenTheirBounds() throws IOException {
    train("parabolas", "training.steps=4000");
    Path run = folder.resolve("runs/00001-parabolas");
    assertThat(last(run.resolve("metric-high-quality.jsonl"), "value")).isBetween(0.5, 1.0);
    assertThat(last(run.resolve("metrics.jsonl"), "real")).isBetween(0.35, 0.65);
    assertThat(last(run.resolve("metrics.jsonl"), "fake")).isBetween(0.3, 0.6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alone-autoencoder", "alone-vae", "alone-discriminator"})
  void whoLearnsAloneIsMeasuredAsTheGameIs(String name) {
    String out = train(name, "training.steps=5", "output.gridRows=2", "output.gridColumns=2");
    assertThat(out)
        .containsPattern(
            "Measured: high-quality [\\d.]+ \\(floor [\\d.]+\\) @5, modes-covered \\d \\(floor 8\\) @5\n");
  }

  @Test
  void digitsAreUpsampled() {
    train("digits-upsampling", "training.steps=3", "training.batchSize=8");
    assertThat(folder.resolve("runs/00001-digits-upsampling/samples/step-000003.png")).exists();
  }

  @Test
  void facesAreLearnedFromAFolder() throws IOException {
    Path faces = Files.createDirectories(folder.resolve("faces"));
    for (int i = 0; i < 8; i++) {
      BufferedImage face = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
      face.setRGB(20 + i, 24, 0xffc0a0);
      assertThat(ImageIO.write(face, "png", faces.resolve(i + ".png").toFile())).isTrue();
    }
    train(
        "faces-dcgan",
        "data.path=faces",
        "data.cache=cache",
        "training.steps=3",
        "training.batchSize=4");
    assertThat(folder.resolve("runs/00001-faces-dcgan/samples/step-000003.png")).exists();
  }

  /** What the command prints. */
  private String train(String name, String... overrides) {
    List<String> arguments = new ArrayList<>(List.of("train"));
    arguments.add(Installation.home().resolve("experiments/" + name + ".yaml").toString());
    Arrays.stream(overrides).forEach(each -> arguments.addAll(List.of("--set", each)));
    Outcome outcome = installation.gan(folder, arguments.toArray(String[]::new));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome.out();
  }

  /** The numbers of a line of the given name. */
  private static double[] numbers(String out, String name) {
    String line =
        out.lines().filter(each -> each.startsWith(name + ": ")).findFirst().orElseThrow();
    return Stream.of(line.substring(name.length() + 2).split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** A number of the last row of a log. */
  private static double last(Path log, String key) throws IOException {
    List<String> rows = Files.readAllLines(log);
    String row = rows.get(rows.size() - 1);
    return Double.parseDouble(row.replaceFirst(".*\"" + key + "\": ?([-\\d.E]+).*", "$1"));
  }
}
