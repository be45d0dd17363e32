package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainedValueTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "ROOT", "/data",
          "API_TOKEN", "hunter2",
          "MIRROR", "https://me:secret@example.org/x",
          "WORD", "w");

  @TempDir private Path folder;

  private List<ExplainedValue> values;

  @BeforeEach
  void explain() throws IOException {
    Files.writeString(
        folder.resolve("base.yaml"),
        "data:\n  type: idx\n  path: ${env:ROOT}/digits\ndiscriminator: {type: dcgan}\n");
    Path file =
        Files.writeString(
            folder.resolve("exp.yaml"),
            """
            name: first
            defaults: [base]
            generator:
              type: everything
              count: 1
              large: 2
              word: ${env:API_TOKEN}
              file: ${env:MIRROR}
              names: [a, "${env:WORD}"]
              blocks: [{channels: 4}]
            loss: {type: non-saturating}
            training:
              steps: 5
              generatorOptimizer: {learningRate: 0.5}
              discriminatorOptimizer: {learningRate: {shape: linear, from: 1e-3, to: 0, steps: 4}}
            output: {directory: "${generator.word}"}
            """);
    values =
        ExperimentYaml.load(
                file,
                List.of("seed=7", "training.batchSize=8"),
                new ToyParts(),
                name -> Optional.ofNullable(VARIABLES.get(name)))
            .explained();
  }

  @Test
  void tellsWhereEveryValueCameFrom() {
    assertThat(row("name")).isEqualTo("first | exp.yaml:1:7");
    assertThat(row("seed")).isEqualTo("7 | --set #1");
    assertThat(row("data.path"))
        .isEqualTo("/data/digits | env ROOT at base.yaml:3:9 (included from exp.yaml:2:12)");
    assertThat(row("data.labels")).isEqualTo("false | default");
    assertThat(row("generator.type")).isEqualTo("everything | exp.yaml:4:9");
    assertThat(row("generator.names")).isEqualTo("[a, w] | env WORD at exp.yaml:9:10");
    assertThat(row("generator.blocks[0].channels")).isEqualTo("4 | exp.yaml:10:23");
    assertThat(row("generator.blocks[0].scale")).isEqualTo("(none) | default");
    assertThat(row("generator.scaling")).isEqualTo("batch-norm | default");
    assertThat(row("augmentation")).isEqualTo("(none) | default");
    assertThat(row("penalties")).isEqualTo("[] | default");
    assertThat(row("training.batchSize")).isEqualTo("8 | --set #2");
    assertThat(row("training.generatorOptimizer.type")).isEqualTo("adam | default");
    assertThat(row("training.generatorOptimizer.learningRate")).isEqualTo("0.5 | exp.yaml:14:38");
    assertThat(row("training.discriminatorOptimizer.learningRate.shape"))
        .isEqualTo("linear | exp.yaml:15:50");
  }

  @Test
  void followsTheOrderOfTheRecords() {
    assertThat(values.stream().map(ExplainedValue::key).limit(6))
        .containsExactly(
            "name", "seed", "data.type", "data.path", "data.labels", "latent.distribution");
  }

  @Test
  void hidesSecretsWhereverTheyWereReferredTo() {
    assertThat(row("generator.word")).isEqualTo("*** | env API_TOKEN at exp.yaml:7:9");
    assertThat(row("output.directory")).isEqualTo("*** | env API_TOKEN at exp.yaml:16:21");
    assertThat(value("generator.word").json()).isEqualTo("***");
    assertThat(row("generator.file")).isEqualTo("*** | env MIRROR at exp.yaml:8:9");
  }

  private String row(String key) {
    ExplainedValue value = value(key);
    return value.text() + " | " + value.origin().replace(folder + "/", "");
  }

  private ExplainedValue value(String key) {
    return values.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }
}
