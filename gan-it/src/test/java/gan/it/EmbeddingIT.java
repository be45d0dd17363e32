package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of library use, built by its own pom, on the module path and on the class path. */
class EmbeddingIT {
  private static final String LINE = "step %d: discriminator \\d\\.\\d{4}, generator \\d\\.\\d{4}";

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
    String main = "example.embedding." + program;
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true"));
    command.addAll(
        switch (mode) {
          case MODULE_PATH ->
              List.of("--module-path", modules.toString(), "--module", "example.embedding/" + main);
          case CLASS_PATH -> List.of("--class-path", modules.resolve("*").toString(), main);
        });
    command.addAll(Arrays.asList(arguments));
    return Installation.run(at, command);
  }
}
