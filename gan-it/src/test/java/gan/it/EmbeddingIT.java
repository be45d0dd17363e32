package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of library use, built by its own pom, on the module path and on the class path. */
class EmbeddingIT {
  private static final String LINE = "step %d: discriminator \\d\\.\\d{4}, generator \\d\\.\\d{4}";
  private static final Pattern FOREIGN =
      Pattern.compile("(gan-embedding-example|tensorflow-core|ndarray|javacpp|protobuf-java)-.*");

  private final Path project = Path.of(System.getProperty("gan.examples")).resolve("embedding");
  private final Path modules = project.resolve("target/modules");

  @TempDir private Path folder;

  /** How the same jars are found. */
  private enum Mode {
    MODULE_PATH,
    CLASS_PATH
  }

  @Test
  void anExperimentGivesTheSameSamplesOnBothPaths() throws Exception {
    for (Mode mode : Mode.values()) {
      Path at = Files.createDirectory(folder.resolve(mode.name()));
      Outcome trained =
          run(
              mode,
              at,
              "RunExperiment",
              project.resolve("ring.yaml").toString(),
              "training.steps=200");
      assertThat(trained.err()).doesNotContain("Exception");
      assertThat(trained.status()).isZero();
      List<String> lines = trained.out().lines().toList();
      assertThat(lines).hasSize(3).last().isEqualTo("trained runs/00001-ring");
      assertThat(lines.get(0)).matches(LINE.formatted(100));
      assertThat(lines.get(1)).matches(LINE.formatted(200));

      Outcome sampled = run(mode, at, "SampleRun", "runs/00001-ring", "500", "samples.png");
      assertThat(sampled.err()).doesNotContain("Exception");
      assertThat(sampled.status()).isZero();
      assertThat(sampled.out()).isEmpty();
    }
    assertThat(on(Mode.MODULE_PATH, "samples.png"))
        .isNotEmptyFile()
        .hasSameBinaryContentAs(on(Mode.CLASS_PATH, "samples.png"));
  }

  @Test
  void constructorsTrainTheSameOnBothPaths() throws Exception {
    for (Mode mode : Mode.values()) {
      Path at = Files.createDirectory(folder.resolve(mode.name()));
      Outcome trained = run(mode, at, "TrainRing", "100", ".");
      assertThat(trained.err()).doesNotContain("Exception");
      assertThat(trained.status()).isZero();
      assertThat(trained.out().strip()).matches(LINE.formatted(100));
      assertThat(on(mode, "weights.index")).isNotEmptyFile();
    }
    assertThat(on(Mode.MODULE_PATH, "ring.png"))
        .isNotEmptyFile()
        .hasSameBinaryContentAs(on(Mode.CLASS_PATH, "ring.png"));
  }

  /** The picture is that of {@code SampleRun}, without its gaps and at half its size. */
  @Test
  void anExportedModelGivesTheSamplesOfItsRun() throws Exception {
    String digits = project.resolve("digits.yaml").toString();
    succeed(
        Mode.MODULE_PATH,
        "RunExperiment",
        digits,
        "training.steps=60",
        "training.batchSize=16",
        "generator.width=8",
        "discriminator.width=8");
    succeed(Mode.MODULE_PATH, "SampleRun", "runs/00001-digits", "20", "run.png");
    Outcome exported =
        Installation.built().gan(folder, "export", "runs/00001-digits", "--out", "model");
    assertThat(exported.status()).as(exported.err()).isZero();
    for (Mode mode : Mode.values()) {
      succeed(mode, "SampleSavedModel", "model", "20", mode + ".png");
      assertSameDigits(folder.resolve(mode + ".png"), folder.resolve("run.png"));
    }
    Outcome alone = run(tensorFlowAlone(), folder, "SampleSavedModel", "model", "20", "alone.png");
    assertThat(alone.status()).as(alone.err()).isZero();
    assertThat(folder.resolve("alone.png"))
        .hasSameBinaryContentAs(folder.resolve(Mode.CLASS_PATH + ".png"));
    Outcome again = run(Mode.CLASS_PATH, folder, "SampleSavedModel", "model", "20", "alone.png");
    assertThat(again.err()).contains("FileAlreadyExistsException: alone.png");
  }

  /** TensorFlow may fuse operations, which rounds otherwise by one level at most. */
  private static void assertSameDigits(Path model, Path run) throws IOException {
    BufferedImage found = ImageIO.read(model.toFile());
    BufferedImage expected = ImageIO.read(run.toFile());
    assertThat(List.of(found.getWidth(), found.getHeight())).containsExactly(10 * 28, 2 * 28);
    assertThat(List.of(expected.getWidth(), expected.getHeight()))
        .containsExactly(10 * 58 + 2, 2 * 58 + 2);
    Set<Integer> levels = new HashSet<>();
    for (int y = 0; y < found.getHeight(); y++) {
      for (int x = 0; x < found.getWidth(); x++) {
        int same = expected.getRGB(x / 28 * 58 + 2 + x % 28 * 2, y / 28 * 58 + 2 + y % 28 * 2);
        assertThat((found.getRGB(x, y) & 0xff) - (same & 0xff)).isBetween(-1, 1);
        levels.add(same & 0xff);
      }
    }
    assertThat(levels).hasSizeGreaterThan(50);
  }

  private void succeed(Mode mode, String program, String... arguments) {
    Outcome outcome = run(mode, folder, program, arguments);
    assertThat(outcome.status()).as(outcome.err()).isZero();
  }

  /** The example's own jar, and no other that is of the framework. */
  private List<String> tensorFlowAlone() throws IOException {
    try (Stream<Path> jars = Files.list(modules)) {
      String path =
          jars.filter(jar -> FOREIGN.matcher(jar.getFileName().toString()).matches())
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
      return List.of("--class-path", path);
    }
  }

  @Test
  void whatAUserCanMendIsToldInWords() {
    for (Mode mode : Mode.values()) {
      Outcome outcome = run(mode, folder, "SampleRun", "runs/none", "10", "samples.png");
      assertThat(outcome)
          .isEqualTo(
              new Outcome(
                  66,
                  "",
                  """
                  error GAN-R001: 'runs/none' is not a run: it has no config.yaml
                    Fix: name a folder that 'gan train' created, such as runs/00001-digits.
                  """));
    }
  }

  private Path on(Mode mode, String file) {
    return folder.resolve(mode.name()).resolve(file);
  }

  private Outcome run(Mode mode, Path at, String program, String... arguments) {
    List<String> path =
        switch (mode) {
          case MODULE_PATH -> List.of("--module-path", modules.toString(), "--module");
          case CLASS_PATH -> List.of("--class-path", modules.resolve("*").toString());
        };
    return run(path, at, program, arguments);
  }

  private static Outcome run(List<String> path, Path at, String program, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true"));
    command.addAll(path);
    String module = path.contains("--module") ? "example.embedding/" : "";
    command.add(module + "example.embedding." + program);
    command.addAll(Arrays.asList(arguments));
    return Installation.run(at, command);
  }
}
