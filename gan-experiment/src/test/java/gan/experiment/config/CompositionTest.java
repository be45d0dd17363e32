package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files go over each other, and what is referred to. */
class CompositionTest {
  private static final Environment ENVIRONMENT =
      name ->
          Optional.ofNullable(
              Map.of("STEPS", "12", "DATA", "/data", "ODD", "${env:STEPS} $", "EMPTY", "")
                  .get(name));

  @TempDir private Path folder;

  @BeforeEach
  void writeBase() throws IOException {
    write(
        "presets/base.yaml",
        """
        seed: 1
        generator: {type: dcgan, latentSize: 7, width: 8}
        discriminator: {type: dcgan, width: 8}
        loss: {type: non-saturating}
        training:
          steps: 10
          generatorOptimizer: {type: adam, learningRate: 1e-3, beta1: 0.25}
        """);
    write("data/small.yaml", "data: {type: idx, path: small, labels: true}\nseed: 2\n");
  }

  @Test
  void mappingsAreMergedAndTheRestIsReplacedByWhatIsWrittenLater() throws IOException {
    ExperimentConfig config =
        load("""
                defaults: [presets/base, data/small.yaml]
                name: composed
                generator: {width: 16}
                training: {batchSize: 4, generatorOptimizer: {learningRate: 1e-4}}
                """)
            .config();

    assertThat(config.name()).isEqualTo("composed");
    assertThat(config.seed()).isEqualTo(2);
    assertThat(config.data().options()).isEqualTo(new ToyParts.IdxOptions(Path.of("small"), true));
    assertThat(config.generator().options()).isEqualTo(new ToyParts.DcganOptions(7, 16));
    assertThat(config.training().steps()).isEqualTo(10);
    assertThat(config.training().batchSize()).isEqualTo(4);
    assertThat(config.training().generatorOptimizer().options())
        .hasToString("AdamOptions[learningRate=1.0E-4, beta1=0.25, beta2=0.999, epsilon=1.0E-8]");
  }

  @Test
  void laterNamesGoOverEarlierOnes() throws IOException {
    assertThat(load("defaults: [data/small, presets/base]\nname: x\n").config().seed())
        .isEqualTo(1);
    assertThat(load("defaults: [presets/base, data/small]\nname: x\nseed: 3\n").config().seed())
        .isEqualTo(3);
  }

  @Test
  void listsAreReplaced() throws IOException {
    write("lists.yaml", "generator: {type: everything, count: 1, large: 2, sizes: [5, 6, 7]}\n");
    ToyParts.EverythingOptions options =
        (ToyParts.EverythingOptions)
            load("defaults: [presets/base, data/small, lists]\nname: x\ngenerator: {sizes: [9]}\n")
                .config()
                .generator()
                .options();
    assertThat(options.sizes()).containsExactly(9);
  }

  @Test
  void anotherTypeReplacesAllOptions() throws IOException {
    String text =
        """
        defaults: [presets/base, data/small]
        name: x
        generator: {type: everything, count: 1, large: 2}
        training: {generatorOptimizer: {type: sgd}}
        """;
    ExperimentYaml yaml = load(text);

    assertThat(yaml.origins()).doesNotContainKeys("generator.width", "generator.latentSize");
    assertThat(yaml.origins().get("training.generatorOptimizer.learningRate"))
        .hasToString("default");
    assertThat(
            load(text.replace("type: sgd", "type: adam"))
                .origins()
                .get("training.generatorOptimizer.learningRate"))
        .hasToString(folder.resolve("presets/base.yaml") + ":7:50");
  }

  @Test
  void optionsOfNoTypeStayUnderOneThatIsNamedLater() throws IOException {
    write("options.yaml", "training: {discriminatorOptimizer: {learningRate: 0.5}}\n");
    String text =
        """
        defaults: [presets/base, data/small, options]
        name: x
        training: {discriminatorOptimizer: {type: sgd}}
        """;
    assertThat(load(text).resolved())
        .contains("  discriminatorOptimizer:\n    type: sgd\n    learningRate: 0.5\n");
  }

  @Test
  void includedFilesIncludeFromTheirOwnFolder() throws IOException {
    write("sets/all.yaml", "defaults: [../presets/base, more/data]\n");
    write("sets/more/data.yaml", "defaults: [../../data/small]\nname: inner\n");
    ExperimentYaml yaml = load("defaults: [sets/all]\n");

    assertThat(yaml.config().name()).isEqualTo("inner");
    assertThat(yaml.origins().get("data.path").trail())
        .isEqualTo(
            "(included from %1$s/sets/more/data.yaml:1:12, included from %1$s/sets/all.yaml:1:29,"
                    .formatted(folder)
                + " included from "
                + folder
                + "/exp.yaml:1:12)");
    assertThat(yaml.inputs().files().keySet())
        .containsExactly(
            Path.of("exp.yaml"),
            Path.of("sets/all.yaml"),
            Path.of("presets/base.yaml"),
            Path.of("sets/more/data.yaml"),
            Path.of("data/small.yaml"));
    assertThat(yaml.inputs().files().get(Path.of("exp.yaml"))).isEqualTo("defaults: [sets/all]\n");
  }

  @Test
  void filesMayBeIncludedTwiceAndBeEmpty() throws IOException {
    write("empty.yaml", "# nothing\n");
    write("both.yaml", "defaults: [presets/base]\n");
    assertThat(load("defaults: [presets/base, both, empty, data/small]\nname: x\n").config().seed())
        .isEqualTo(2);
  }

  @Test
  void eightLevelsAndThirtyTwoNamesAreRead() throws IOException {
    for (int i = 1; i < 8; i++) {
      write("deep/" + i + ".yaml", "defaults: [" + (i + 1) + "]\n");
    }
    write("deep/8.yaml", "name: deep\n");
    String names = "presets/base, data/small, deep/1" + ", data/small".repeat(22);
    assertThat(load("defaults: [" + names + "]\n").config().name()).isEqualTo("deep");
    assertThat(failure("defaults: [" + names + ", data/small]\n").problems().get(0).message())
        .isEqualTo("files are included more than 32 times, the most that is read");
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsRefused() throws IOException {
    Path main = folder.resolve("main");
    Files.createDirectories(main);
    Files.createSymbolicLink(main.resolve("file.yaml"), folder.resolve("data/small.yaml"));
    Files.createSymbolicLink(main.resolve("linked"), folder.resolve("data"));
    Files.createSymbolicLink(main.resolve("inside.yaml"), main.resolve("target.yaml"));
    write("main/target.yaml", "seed: 9\n");
    Path file = write("main/exp.yaml", "name: x\ndefaults: [inside, file, linked/small]\n");

    GanException failure = catchThrowableOfType(GanException.class, () -> read(file));
    assertThat(failure)
        .hasMessage(
            """
            error GAN-S002: 'file' in 'defaults' leads out of the experiment's folder, through a link
              --> %1$s/exp.yaml:2:20
               2 | defaults: [inside, file, linked/small]
                 |                    ^^^^
              Folder: %1$s
              Fix: copy the file into that folder, and name the copy.

            error GAN-S002: 'linked/small' in 'defaults' leads out of the experiment's folder, through a link
              --> %1$s/exp.yaml:2:26
               2 | defaults: [inside, file, linked/small]
                 |                          ^^^^^^^^^^^^
              Folder: %1$s
              Fix: copy the file into that folder, and name the copy."""
                .formatted(main));
    assertThat(failure.status().code()).isEqualTo(77);
  }

  @Test
  void aTextThatIsNoFileIncludesNothing() {
    GanException failure =
        catchThrowableOfType(
            GanException.class,
            () ->
                ExperimentYaml.parse(
                    "defaults: [base]\n", "text", List.of(), new ToyParts(), ENVIRONMENT));
    assertThat(failure)
        .hasMessage(
            """
            error GAN-C016: 'base' in 'defaults' cannot be found: a text that is no file has no folder
              --> text:1:12
               1 | defaults: [base]
                 |            ^^^^
              Fix: write the keys out.""");
  }

  @Test
  void referencesTakeWhatFilesAndOverridesSayInTheEnd() throws IOException {
    ExperimentYaml yaml =
        load(
            """
            defaults: [presets/base, data/small]
            name: "run-${seed}-${training.steps}"
            data: {path: "${env:DATA}/${generator.type}/$${seed}"}
            """,
            "training.steps=${env:STEPS}",
            "seed=77",
            "training.batchSize=${seed}");

    assertThat(yaml.config().name()).isEqualTo("run-77-12");
    assertThat(yaml.config().training().steps()).isEqualTo(12);
    assertThat(yaml.config().training().batchSize()).isEqualTo(77);
    assertThat(yaml.config().data().options())
        .isEqualTo(new ToyParts.IdxOptions(Path.of("/data/dcgan/${seed}"), true));
  }

  @Test
  void aReferenceIsReadAsItsKeyAsks() throws IOException {
    ExperimentConfig config =
        load("""
                defaults: [presets/base, data/small]
                name: "7"
                training: {batchSize: "${name}", steps: "${env:STEPS}0", flip: "${data.labels}"}
                output: {directory: "${seed}"}
                """)
            .config();
    assertThat(config.training().batchSize()).isEqualTo(7);
    assertThat(config.training().steps()).isEqualTo(120);
    assertThat(config.training().flip()).isTrue();
    assertThat(config.output().directory()).isEqualTo(Path.of("2"));
  }

  @Test
  void whatAVariableHoldsIsNotLookedUpAgainAndReadsBack() throws IOException {
    ExperimentYaml yaml =
        load("defaults: [presets/base, data/small]\nname: x\ndata:\n  path: ${env:ODD}\n");
    assertThat(yaml.config().data().options())
        .isEqualTo(new ToyParts.IdxOptions(Path.of("${env:STEPS} $"), true));
    assertThat(yaml.resolved()).contains("  path: \"$${env:STEPS} $\"\n");
    assertThat(GoodExperimentTest.config(yaml.resolved())).isEqualTo(yaml.config());
  }

  @Test
  void anEmptyVariableIsAsGoodAsNone() throws IOException {
    GanException failure =
        failure("defaults: [presets/base, data/small]\nname: x\ndata:\n  path: ${env:EMPTY}\n");
    assertThat(failure.problems()).hasSize(1);
    assertThat(failure.problems().get(0).code()).isEqualTo(ErrorCode.VARIABLE_MISSING);
  }

  @Test
  void sixtyFourReferencesMayFollowEachOther() throws IOException {
    String keys =
        """
        name: x
        defaults: [presets/base, data/small]
        generator:
          type: everything
          count: 1
          large: 2
          a0: v
        """;
    StringBuilder chain = new StringBuilder(keys);
    for (int i = 1; i <= 70; i++) {
      chain.append("  a%d: ${generator.a%d}\n".formatted(i, i - 1));
    }
    List<String> messages =
        failure(chain.toString()).problems().stream()
            .map(problem -> problem.message())
            .filter(message -> !message.startsWith("unknown key"))
            .toList();
    assertThat(messages).containsExactly("references lead to each other more than 64 times");
  }

  @Test
  void textsThatGrowByReferencesAreRefused() throws IOException {
    StringBuilder doubling = new StringBuilder("name: x\nl0: 0123456789\n");
    for (int i = 1; i <= 40; i++) {
      doubling.append("l%d: ${l%d}${l%d}\n".formatted(i, i - 1, i - 1));
    }
    GanException failure = failure(doubling.toString());
    assertThat(failure.problems())
        .filteredOn(problem -> problem.code() == ErrorCode.CONFIG_TOO_LARGE)
        .extracting(Problem::message)
        .containsExactly(
            "values with references are longer than 1 MiB together, the most that is read");
  }

  private ExperimentYaml load(String text, String... overrides) throws IOException {
    return read(write("exp.yaml", text), overrides);
  }

  private GanException failure(String text) throws IOException {
    Path file = write("exp.yaml", text);
    return catchThrowableOfType(GanException.class, () -> read(file));
  }

  private static ExperimentYaml read(Path file, String... overrides) {
    return ExperimentYaml.load(file, List.of(overrides), new ToyParts(), ENVIRONMENT);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
