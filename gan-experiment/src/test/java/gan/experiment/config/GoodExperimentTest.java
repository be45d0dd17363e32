package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.optimizer.AdamOptions;
import gan.core.optimizer.SgdOptions;
import gan.core.problem.Location;
import gan.core.spi.Schedule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodExperimentTest {
  static final String SMALL = String.join("\n", ExperimentYaml.SMALL) + "\n";

  private static final String WHOLE =
      """
      name: fashion-dcgan
      seed: 42
      data:          {type: idx, path: ../shared/data/fashion-mnist}
      latent:        {distribution: uniform, low: -1, high: 1}
      generator:     {type: dcgan, latentSize: 100, width: 64}
      discriminator: {type: dcgan, width: 32}
      loss:          {type: non-saturating}
      training:
        steps: 5000
        batchSize: 16
        discriminatorSteps: 2
        generatorOptimizer: {type: adam, learningRate: 1e-4, beta1: 0}
        discriminatorOptimizer: {type: sgd}
      output: {directory: out, logEvery: 5, sampleEvery: 6, gridRows: 7, gridColumns: 9, checkpointEvery: 10, keepCheckpoints: 4, tensorboard: {enabled: false, histogramEvery: 11}}
      """;

  @Test
  void readsEveryKey() {
    ExperimentConfig config = config(WHOLE);

    assertThat(config.name()).isEqualTo("fashion-dcgan");
    assertThat(config.seed()).isEqualTo(42);
    assertThat(config.data().factory()).isEqualTo(new ToyParts.Idx());
    assertThat(config.data().options())
        .isEqualTo(new ToyParts.IdxOptions(Path.of("../shared/data/fashion-mnist"), false));
    assertThat(config.latent()).isEqualTo(LatentOptions.uniform(-1, 1));
    assertThat(config.generator().options()).isEqualTo(new ToyParts.DcganOptions(100, 64));
    assertThat(config.discriminator().options()).isEqualTo(new ToyParts.DcganOptions(100, 32));
    assertThat(config.loss().options()).isEqualTo(new ToyParts.NoOptions());
    assertThat(config.training().steps()).isEqualTo(5000);
    assertThat(config.training().batchSize()).isEqualTo(16);
    assertThat(config.training().discriminatorSteps()).isEqualTo(2);
    assertThat(config.training().generatorOptimizer().options())
        .isEqualTo(new AdamOptions(Schedule.constant(1e-4), 0, 0.999, 1e-8));
    assertThat(config.training().discriminatorOptimizer().options())
        .isEqualTo(new SgdOptions(Schedule.constant(0.01), 0, false));
    assertThat(config.output())
        .isEqualTo(
            new OutputConfig(Path.of("out"), 5, 6, 7, 9, 10, 4, new TensorBoardConfig(false, 11)));
  }

  @Test
  void fillsInDefaults() {
    ExperimentConfig config = config(SMALL);

    assertThat(config.seed()).isZero();
    assertThat(config.latent()).isEqualTo(LatentOptions.normal());
    assertThat(config.training().batchSize()).isEqualTo(64);
    assertThat(config.training().discriminatorSteps()).isEqualTo(1);
    assertThat(config.training().generatorOptimizer().options())
        .isEqualTo(new AdamOptions(Schedule.constant(2e-4), 0.5, 0.999, 1e-8));
    assertThat(config.training().discriminatorOptimizer())
        .isEqualTo(config.training().generatorOptimizer());
    assertThat(config.output())
        .isEqualTo(
            new OutputConfig(
                Path.of("runs"), 50, 500, 8, 8, 1000, 3, new TensorBoardConfig(true, 0)));
  }

  @Test
  void readsEveryTypeOfOption() {
    String generator =
        """
        {type: everything, count: -7, large: 9223372036854775807, share: 1, rate: .5e-3,
         fast: False, word: 'yes', file: "a b", scaling: layer-norm, sizes: [3], names: [a, 'b c', "1"],
         rates: [1, -0.0, 2.5], scalings: [batch-norm, none], files: [x, y/z],
         block: {channels: 2, scale: 2}, blocks: [{channels: 4}, {channels: 6, scale: 0.5}],
         maybe: 3, maybeWord: w, maybeBlock: {channels: 10}, maybeList: [5, 6]}
        """;

    assertThat(config(SMALL.replace("generator: {type: dcgan}", "generator: " + generator)))
        .extracting(config -> config.generator().options())
        .isEqualTo(
            new ToyParts.EverythingOptions(
                -7,
                Long.MAX_VALUE,
                1.0,
                0.0005,
                false,
                "yes",
                Path.of("a b"),
                ToyParts.Scaling.LAYER_NORM,
                List.of(3),
                List.of("a", "b c", "1"),
                List.of(1.0, 0.0, 2.5),
                List.of(ToyParts.Scaling.BATCH_NORM, ToyParts.Scaling.NONE),
                List.of(Path.of("x"), Path.of("y/z")),
                new ToyParts.Block(2, Optional.of(2.0)),
                List.of(
                    new ToyParts.Block(4, Optional.empty()),
                    new ToyParts.Block(6, Optional.of(0.5))),
                Optional.of(3),
                Optional.of("w"),
                Optional.of(new ToyParts.Block(10, Optional.empty())),
                Optional.of(List.of(5L, 6L))));
  }

  @Test
  void fillsInTheDefaultOfEveryTypeOfOption() {
    assertThat(config(everything("{type: everything, count: 0, large: 1, maybe: ~}")))
        .extracting(config -> config.generator().options())
        .isEqualTo(
            new ToyParts.EverythingOptions(
                0,
                1,
                0.5,
                2e-4,
                true,
                "010",
                Path.of("a/b.txt"),
                ToyParts.Scaling.BATCH_NORM,
                List.of(1, 2),
                List.of(),
                List.of(),
                List.of(ToyParts.Scaling.NONE),
                List.of(),
                new ToyParts.Block(8, Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void optionsWithoutATypeGoOverTheDefaultPart() {
    assertThat(config(SMALL, "training.generatorOptimizer.learningRate=1e-3"))
        .extracting(config -> config.training().generatorOptimizer().options())
        .isEqualTo(new AdamOptions(Schedule.constant(1e-3), 0.5, 0.999, 1e-8));
  }

  @Test
  void overridesGoOverTheFile() {
    ExperimentConfig config =
        config(
            WHOLE,
            "seed=7",
            "name=\"2\"",
            "training.steps=10",
            "training.steps=20",
            "generator={type: everything, count: 1, large: 2}",
            "generator.sizes=[4, 5]",
            "generator.word='3'",
            "generator.block.channels=12",
            "latent={}",
            "output.directory=a=b");

    assertThat(config.seed()).isEqualTo(7);
    assertThat(config.name()).isEqualTo("2");
    assertThat(config.training().steps()).isEqualTo(20);
    assertThat(config.training().batchSize()).isEqualTo(16);
    assertThat(config.latent()).isEqualTo(LatentOptions.normal());
    assertThat(config.output().directory()).isEqualTo(Path.of("a=b"));
    assertThat(config.generator().options())
        .asInstanceOf(
            org.assertj.core.api.InstanceOfAssertFactories.type(ToyParts.EverythingOptions.class))
        .satisfies(
            options -> {
              assertThat(options.sizes()).containsExactly(4, 5);
              assertThat(options.word()).isEqualTo("3");
              assertThat(options.block().channels()).isEqualTo(12);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF%s", "# comment\n---\n%s", "%s\n...\n", "\n\n%s"})
  void acceptsHarmlessFrames(String frame) {
    assertThat(config(String.format(frame, SMALL))).isEqualTo(config(SMALL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void acceptsEveryLineBreak(String lineBreak) {
    assertThat(config(WHOLE.replace("\n", lineBreak))).isEqualTo(config(WHOLE));
  }

  @Test
  void keepsTheOriginOfEveryValue() {
    ExperimentYaml yaml =
        ExperimentYaml.parse(
            SMALL,
            "exp.yaml",
            List.of("seed=7", "training.batchSize=8"),
            new ToyParts(),
            Environment.empty());

    assertThat(yaml.origins())
        .containsEntry("name", new Location("exp.yaml", 1, 7, 5, "name: first"))
        .containsEntry("seed", new Location("--set", 1, 6, 1, "seed=7"))
        .containsEntry(
            "generator.type", new Location("exp.yaml", 3, 19, 5, "generator: {type: dcgan}"))
        .containsEntry("generator.width", Location.of("default"))
        .containsEntry(
            "training.batchSize", new Location("--set", 2, 20, 1, "training.batchSize=8"))
        .containsEntry("training.generatorOptimizer.type", Location.of("default"));
    assertThat(yaml.origins().keySet().stream().limit(6))
        .containsExactly(
            "name", "seed", "data.type", "data.path", "data.labels", "latent.distribution");
    assertThat(yaml.config().generator().location())
        .isEqualTo(yaml.origins().get("generator.type"));
  }

  static String everything(String generator) {
    return SMALL.replace("generator: {type: dcgan}", "generator: " + generator);
  }

  static ExperimentConfig config(String text, String... overrides) {
    return ExperimentYaml.parse(
            text, "exp.yaml", List.of(overrides), new ToyParts(), Environment.empty())
        .config();
  }
}
