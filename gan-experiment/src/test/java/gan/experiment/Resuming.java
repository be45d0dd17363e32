package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.plugin.PluginRegistry;
import gan.core.run.RunDirectory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A small experiment that is interrupted and resumed.
 *
 * @param folder where its runs go
 */
record Resuming(Path folder) {
  static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());

  private static final String SMALL =
      """
      name: small
      seed: 7
      data: {type: ring}
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      training: {steps: 8, batchSize: 4}
      output: {directory: RUNS, logEvery: 1, sampleEvery: 2, gridRows: 2, gridColumns: 3, checkpointEvery: 2}
      """;

  /** Experiments with every installed part; what they read is drawn into a folder. */
  static PartsOfExperiments parts(Path pairs) throws IOException {
    for (String side : List.of("A", "B")) {
      Files.createDirectories(pairs.resolve(side));
      for (int image = 0; image < 6; image++) {
        BufferedImage drawn = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        drawn.setRGB(image, side.equals("A") ? 1 : 5, 0xffffff);
        ImageIO.write(drawn, "png", pairs.resolve(side + "/" + image + ".png").toFile());
      }
    }
    return new PartsOfExperiments(REGISTRY, pairs);
  }

  /** Training 2N steps is training N steps and resuming for N more, to the bit. */
  void changesNothing(List<String> overrides) throws IOException {
    RunDirectory whole = experiment(overrides).run();
    List<String> half = new ArrayList<>(overrides);
    half.add("training.steps=4");
    RunDirectory resumed = experiment(half).run();
    resume(resumed, new ResumeOptions(List.of("training.steps=8"), OptionalLong.empty(), false));

    assertThat(rows(resumed)).hasSize(8).isEqualTo(rows(whole));
    assertThat(pictures(resumed)).isEqualTo(pictures(whole));
    assertThat(newest(resumed)).hasSizeGreaterThan(1).isEqualTo(newest(whole));
  }

  Experiment experiment(List<String> overrides) {
    return Experiment.parse(
        SMALL.replace("RUNS", folder.resolve("runs").toString()),
        "small.yaml",
        overrides,
        REGISTRY);
  }

  static void resume(RunDirectory run, ResumeOptions options) {
    Experiment.resume(run, options, REGISTRY, Launch.with());
  }

  /** Everything but the time that a step took. */
  static List<String> rows(RunDirectory run) throws IOException {
    return Files.readAllLines(run.metrics()).stream()
        .map(row -> row.replaceFirst(", \"seconds\": .*", ""))
        .toList();
  }

  static Map<String, String> newest(RunDirectory run) throws IOException {
    Path checkpoint = SavedRun.find(run, OptionalLong.empty()).checkpoint().folder();
    assertThat(checkpoint).hasFileName("step-000000008");
    return contents(checkpoint, "tensors");
  }

  static Map<String, String> pictures(RunDirectory run) throws IOException {
    return contents(run.samples(), "step-");
  }

  private static Map<String, String> contents(Path folder, String prefix) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(prefix)) {
          found.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return found;
  }
}
