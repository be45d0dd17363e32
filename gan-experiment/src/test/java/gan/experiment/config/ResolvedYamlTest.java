package gan.experiment.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResolvedYamlTest {

  @Test
  void writesDefaultsAndOverridesInTheOrderOfTheRecords() {
    ExperimentYaml yaml =
        ExperimentYaml.parse(
            GoodExperimentTest.SMALL,
            "exp.yaml",
            List.of("training.steps=7", "output.directory=my runs"),
            new ToyParts(),
            Environment.empty());

    assertThat(yaml.resolved())
        .isEqualTo(
            """
            name: first
            seed: 0
            data:
              type: idx
              path: data/fashion-mnist
              labels: false
            latent:
              distribution: normal
              categorical: []
              continuous: 0
            generator:
              type: dcgan
              latentSize: 100
              width: 64
            discriminator:
              type: dcgan
              latentSize: 100
              width: 64
            loss:
              type: non-saturating
            penalties: []
            auxiliaryLosses: []
            training:
              steps: 7
              batchSize: 64
              discriminatorSteps: 1
              accumulate: 1
              extragradient: false
              generatorOptimizer:
                type: adam
                learningRate: 2.0E-4
                beta1: 0.5
                beta2: 0.999
                epsilon: 1.0E-8
              discriminatorOptimizer:
                type: adam
                learningRate: 2.0E-4
                beta1: 0.5
                beta2: 0.999
                epsilon: 1.0E-8
              generatorClip: {}
              discriminatorClip: {}
              instanceNoise: 0.0
              flip: false
              cropPadding: 0
              readAhead: 2
              reuseFakes: false
              roundsPerCall: 0
              device: auto
              precision: float32
              threads: 0
              deterministic: false
              xla: false
              onDivergence: stop
            evaluation:
              every: 0
              metrics: []
              split: train
              reals: 50000
            health:
              enabled: true
              every: 500
              patience: 3
            output:
              directory: "my runs"
              logEvery: 50
              sampleEvery: 500
              gridRows: 8
              gridColumns: 8
              checkpointEvery: 1000
              keepCheckpoints: 3
              tensorboard:
                enabled: true
                histogramEvery: 0
            """);
  }

  @Test
  void writesAnAugmentationBehindTheLosses() {
    String resolved =
        resolved(GoodExperimentTest.SMALL + "augmentation: {type: mirror, chance: 0.25}\n");

    assertThat(resolved)
        .contains(
            """
            penalties: []
            auxiliaryLosses: []
            augmentation:
              type: mirror
              chance: 0.25
            training:
            """);
    assertThat(GoodExperimentTest.config(resolved).augmentation().orElseThrow().options())
        .isEqualTo(new ToyParts.MirrorOptions(0.25));
  }

  @Test
  void writesListsOfRecordsAsBlocks() {
    String text =
        GoodExperimentTest.everything(
            "{type: everything, count: 1, large: 2, blocks: [{channels: 4}, {channels: 6, scale: 2}],"
                + " names: [a, 'yes', \"1\", '']}");
    String resolved = GoodExperimentTest.config(text) == null ? "" : resolved(text);

    assertThat(
            resolved.substring(resolved.indexOf("generator:"), resolved.indexOf("discriminator:")))
        .isEqualTo(
            """
            generator:
              type: everything
              count: 1
              large: 2
              share: 0.5
              rate: 2.0E-4
              fast: true
              word: "010"
              file: a/b.txt
              scaling: batch-norm
              sizes: [1, 2]
              names: [a, "yes", "1", ""]
              rates: []
              scalings: [none]
              files: []
              block:
                channels: 8
              blocks:
                - channels: 4
                - channels: 6
                  scale: 2.0
            """);
  }

  @Test
  void readsBackAsAnEqualExperiment() {
    String text =
        GoodExperimentTest.everything(
            "{type: everything, count: 1, large: -2, blocks: [{channels: 4, scale: 1e-300}],"
                + " maybeBlock: {channels: 2}, maybe: 3, maybeWord: '~', maybeList: [1]}");

    assertThat(GoodExperimentTest.config(resolved(text)))
        .isEqualTo(GoodExperimentTest.config(text));
    assertThat(resolved(resolved(text))).isEqualTo(resolved(text));
  }

  @Test
  void anyTextReadsBack() {
    Random random = new Random(5);
    String alphabet =
        "aZ09 -:#,[]{}&*!|>'\"%@`~?\\/._=<\n\t\r\u0000\u001B\u007F\u0085\u00E9\u2028\uFEFF\u202E中";
    for (int i = 0; i < 500; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(6); length >= 0; length--) {
        word.append(
            random.nextInt(20) == 0
                ? "😀"
                : alphabet.charAt(random.nextInt(alphabet.length())) + "");
      }
      assertReadsBack(word.toString());
    }
    List.of(
            "",
            "true",
            "Null",
            "~",
            "y",
            "No",
            "on",
            "1e3",
            "0x1F",
            "010",
            "1_0",
            "12:30",
            ".5",
            ".",
            "-",
            "---",
            "...",
            "..",
            "<<",
            "=",
            "1.2.3",
            ".inf",
            ".NaN",
            "2024-01-01",
            "a b",
            "a: b",
            " a",
            "a ")
        .forEach(ResolvedYamlTest::assertReadsBack);
  }

  @Test
  void quotesWhatOlderYamlReadsAsAnotherType() {
    for (String word : List.of("y", "N", "yes", "Off", "012", "1_0", "0x1F", "12:30", "=", "<<")) {
      assertThat(ScalarWriter.text(word)).isEqualTo('"' + word + '"');
    }
  }

  private static void assertReadsBack(String word) {
    String text =
        GoodExperimentTest.everything(
            "{type: everything, count: 1, large: 2, word: "
                + ScalarWriter.text(word)
                + ", names: ["
                + ScalarWriter.text(word)
                + "]}");
    ToyParts.EverythingOptions options =
        (ToyParts.EverythingOptions) GoodExperimentTest.config(text).generator().options();
    assertThat(options.word()).isEqualTo(word);
    assertThat(options.names()).containsExactly(word);
  }

  private static String resolved(String text) {
    return ExperimentYaml.parse(text, "exp.yaml", List.of(), new ToyParts(), Environment.empty())
        .resolved();
  }
}
