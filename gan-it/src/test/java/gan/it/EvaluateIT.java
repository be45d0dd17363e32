package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good a run's samples are, from the command line. */
class EvaluateIT {
  private static final String RUN = "runs/00001-digits";
  private static final String FEW =
      "evaluation.metrics=[{type: fid, samples: 300}, {type: precision-recall, samples: 300}]";
  private static final String NETWORK = "evaluation.extractor={type: random-network, width: 8}";
  private static final String NUMBER = "-?[\\d.]+(?:E-\\d+)?";

  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  @Test
  void aRunIsJudgedWhileItTrainsAndAfterwards() throws IOException {
    String trained =
        gan(
            "train",
            "--set",
            "training.steps=4",
            "--set",
            "training.batchSize=8",
            "--set",
            "evaluation.every=2",
            "--set",
            FEW,
            "--set",
            NETWORK,
            "--set",
            "evaluation.reals=400");
    assertThat(trained.lines().filter(line -> line.matches("step \\d  fid .*")))
        .hasSize(2)
        .allMatch(
            line ->
                line.matches(
                    "step [24]  fid \\S+ \\(floor \\S+\\)  precision \\S+ \\(floor \\S+\\)  recall"
                        + " \\S+ \\(floor \\S+\\)"));
    assertThat(folder.resolve(RUN + "/checkpoints/best-fid")).exists();

    String judged = gan("evaluate", RUN);
    assertThat(judged)
        .matches(
            """
            (?s).*checkpoint      metric     +value +95 % +floor +n
            step-000000004  fid        +NUMBER +NUMBER – NUMBER +NUMBER +300
            step-000000004  precision  +NUMBER +NUMBER – NUMBER +NUMBER +300
            step-000000004  recall     +NUMBER +NUMBER – NUMBER +NUMBER +300
            fid samples=300: against 400 real samples \\(train\\) by random-network [0-9a-f]{12}, resizer none, protocol [0-9a-f]{12}
            precision-recall samples=300, neighbours=3: against 300 real samples \\(train\\) by random-network [0-9a-f]{12}, resizer none, protocol [0-9a-f]{12}
            """
                .replace("NUMBER", NUMBER));
    Path log = folder.resolve(RUN + "/metric-fid.jsonl");
    assertThat(Files.readAllLines(log)).hasSize(2);
    assertThat(gan("evaluate", RUN, "--checkpoint", "best", "--seed", "5", "--json").lines())
        .hasSize(3)
        .allMatch(line -> line.matches("\\{\"step\":\\d,\"metric\":\".*\"seed\":5,.*\\}"));
    assertThat(Files.readAllLines(log)).hasSize(3);
  }

  /** Another seed gives other samples, and a value that both intervals allow. */
  @Test
  void anotherSeedChangesLittle() throws IOException {
    gan("train", "--set", "training.steps=4", "--set", "training.batchSize=8");
    double[] first = fid("1");
    double[] second = fid("2");
    assertThat(first[0]).isNotEqualTo(second[0]);
    assertThat(Math.abs(first[0] - second[0]))
        .isLessThan((first[2] - first[1] + second[2] - second[1]) / 2);
  }

  @Test
  void twoFoldersAreCompared() throws IOException {
    draw("a", 1, 80);
    draw("b", 2, 80);
    draw("c", 3, 200);
    double alike = value(gan("evaluate", "a", "b", "--json", "--set", FEW, "--set", NETWORK));
    double unlike = value(gan("evaluate", "a", "c", "--json", "--set", FEW, "--set", NETWORK));
    assertThat(unlike).isGreaterThan(10 * alike);
  }

  @Test
  void whatCannotBeJudgedIsSaid() {
    Outcome none = installation.gan(folder, "evaluate", "runs/00001-gone");
    assertThat(none.status()).isEqualTo(66);
    assertThat(none.err()).contains("error GAN-R001: 'runs/00001-gone' is not a run");
    Outcome metric =
        installation.gan(folder, "evaluate", "a", "b", "--set", "evaluation.metrics=[{type: fdi}]");
    assertThat(metric.status()).isEqualTo(66);
    assertThat(metric.err()).contains("error GAN-D001: 'a' does not exist");
  }

  private double[] fid(String seed) {
    String line =
        gan(
                "evaluate",
                RUN,
                "--json",
                "--seed",
                seed,
                "--set",
                "evaluation.metrics=[{type: fid, samples: 500}]",
                "--set",
                "evaluation.extractor={type: random-network, width: 8}",
                "--set",
                "evaluation.reals=500")
            .strip();
    return Stream.of("value", "low", "high")
        .mapToDouble(
            key -> Double.parseDouble(line.replaceFirst(".*\"" + key + "\":([^,]+),.*", "$1")))
        .toArray();
  }

  private static double value(String lines) {
    return Double.parseDouble(
        lines.lines().findFirst().orElseThrow().replaceFirst(".*\"value\":([^,]+),.*", "$1"));
  }

  /** Grey images of noise around a level. */
  private void draw(String name, long seed, int level) throws IOException {
    Path images = Files.createDirectories(folder.resolve(name));
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
      for (int pixel = 0; pixel < 256; pixel++) {
        image.getRaster().setSample(pixel % 16, pixel / 16, 0, level + random.nextInt(40));
      }
      assertThat(ImageIO.write(image, "png", images.resolve(i + ".png").toFile())).isTrue();
    }
  }

  private String gan(String... arguments) {
    Outcome outcome = installation.gan(folder, arguments);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome.out();
  }
}
