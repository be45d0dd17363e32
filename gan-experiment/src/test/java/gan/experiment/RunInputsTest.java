package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import gan.core.run.RunDirectory;
import gan.experiment.config.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run keeps of the files that it was made of, and that it needs none of them. */
class RunInputsTest {
  private static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());
  private static final String MAIN =
      """
      defaults: [presets/small]
      name: "composed-${seed}"
      seed: ${env:SEED}
      data: {type: digits}
      output: {directory: "${env:RUNS}", gridRows: 1, gridColumns: 1}
      """;
  private static final String PRESET =
      """
      # kept
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      training: {steps: 9, batchSize: 4}
      """;

  @TempDir private Path folder;

  @Test
  void aRunKeepsItsInputsAndGoesOnWithoutThem() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources/presets")).getParent();
    Path main = Files.writeString(sources.resolve("exp.yaml"), MAIN);
    Path preset = Files.writeString(sources.resolve("presets/small.yaml"), PRESET);
    RunDirectory run =
        Experiment.load(
                main, List.of("training.steps=2", "training.batchSize=5"), REGISTRY, this::variable)
            .run();

    assertThat(run.path()).isEqualTo(folder.resolve("runs/00001-composed-5"));
    assertThat(files(run.inputs()))
        .containsExactly("exp.yaml", "overrides.txt", "presets/small.yaml");
    assertThat(run.inputs().resolve("exp.yaml")).hasContent(MAIN);
    assertThat(run.inputs().resolve("presets/small.yaml")).hasContent(PRESET);
    assertThat(Files.readString(run.inputs().resolve("overrides.txt")))
        .isEqualTo("training.steps=2\ntraining.batchSize=5\n");
    assertThat(Files.readString(run.origins()))
        .contains("\"loss.type\" : \"" + preset + ":4:14 (included from " + main + ":1:12)\"");

    for (Path path :
        List.of(
            main,
            preset,
            run.inputs().resolve("exp.yaml"),
            run.inputs().resolve("overrides.txt"))) {
      Files.delete(path);
    }
    Experiment.resume(
        run,
        new ResumeOptions(List.of("training.steps=3"), OptionalLong.empty(), false),
        REGISTRY,
        Launch.with());
    assertThat(Files.readAllLines(run.metrics())).hasSize(3);
    assertThat(files(run.inputs())).containsExactly("presets/small.yaml");
    Reproduction same = Reproduction.of(run, REGISTRY, Launch.with());
    assertThat(same.firstDifference()).isEmpty();
    assertThat(files(same.repeated().inputs())).containsExactly("config.yaml", "overrides.txt");
  }

  private Optional<String> variable(String name) {
    return switch (name) {
      case "SEED" -> Optional.of("5");
      case "RUNS" -> Optional.of(folder.resolve("runs").toString());
      default -> Environment.empty().get(name);
    };
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
