package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandIT {
  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  @Test
  void theEmbeddedExperimentTrainsAndItsRunCanBeSampled() throws Exception {
    Outcome trained =
        installation.gan(
            folder,
            "train",
            "--set",
            "training.steps=4",
            "--set",
            "training.batchSize=8",
            "--set",
            "output.sampleEvery=2",
            "--set",
            "output.logEvery=1");

    assertThat(trained.err()).doesNotContain("Exception");
    assertThat(trained.status()).isZero();
    assertThat(trained.out()).startsWith("Training digits in runs/00001-digits\n");
    assertThat(trained.out()).endsWith("Finished: runs/00001-digits\n");
    assertThat(trained.out().lines().filter(line -> line.startsWith("step ")))
        .hasSize(4)
        .allMatch(
            line ->
                line.matches(
                    "step \\d/4  ETA \\d+s  [\\d.]+ ms/step  \\d+ images/s  D [\\d.]+  G [\\d.]+"
                        + "  D\\(x\\) [\\d.]+  D\\(G\\(z\\)\\) [\\d.]+"));
    Path run = folder.resolve("runs/00001-digits");
    assertThat(run.resolve("metrics.jsonl")).content().hasLineCount(4);
    assertThat(run.resolve("log.txt")).content().contains("finished after 4 steps");
    for (String file :
        List.of(
            "config.yaml",
            "reals.png",
            "samples/step-000000.png",
            "samples/step-000002.png",
            "samples/step-000004.png",
            "checkpoints/step-000000004/tensors.index",
            "checkpoints/step-000000004/checkpoint.json")) {
      assertThat(run.resolve(file)).isNotEmptyFile();
    }

    Outcome sampled = installation.gan(folder, "sample", "runs/00001-digits", "--seeds", "1-3,9");
    assertThat(sampled.status()).isZero();
    assertThat(sampled.out()).isEqualTo("runs/00001-digits/samples/drawn-0001.png\n");
    Outcome again = installation.gan(folder, "sample", "runs/00001-digits", "--seeds", "1-3,9");
    assertThat(Files.readAllBytes(run.resolve("samples/drawn-0002.png")))
        .isEqualTo(Files.readAllBytes(run.resolve("samples/drawn-0001.png")));
    assertThat(again.status()).isZero();
  }

  @Test
  void theResolvedConfigurationTrainsTheSameRunAgainToTheByte() throws Exception {
    List<String> small = List.of("--set", "training.steps=3", "--set", "training.batchSize=4");
    train("train", small);
    Path first = folder.resolve("runs/00001-digits");
    Outcome again = installation.gan(folder, "train", first.resolve("config.yaml").toString());
    assertThat(again.status()).isZero();
    Path second = folder.resolve("runs/00002-digits");
    assertThat(second.resolve("config.yaml")).hasSameTextualContentAs(first.resolve("config.yaml"));
    assertThat(Files.readAllBytes(second.resolve("samples/step-000003.png")))
        .isEqualTo(Files.readAllBytes(first.resolve("samples/step-000003.png")));
  }

  @Test
  void aTrainedRunHasAReportThatCanBeWrittenAgain() throws Exception {
    Outcome trained =
        installation.gan(
            folder, "train", "--set", "training.steps=2", "--set", "training.batchSize=4");
    assertThat(trained.err()).doesNotContain("WARNING: There is no new report");
    assertThat(trained.out())
        .endsWith("Report: runs/00001-digits/report.html\nFinished: runs/00001-digits\n");
    Path report = folder.resolve("runs/00001-digits/report.html");
    String first = Files.readString(report);
    assertThat(first)
        .contains(
            "<title>00001-digits: finished</title>",
            "alt=\"Generated samples, after step 2\"",
            "alt=\"Real samples\"",
            "<code>gan train --set training.steps=2 --set training.batchSize=4</code>");
    Files.delete(report);
    Outcome again =
        installation.gan(
            folder,
            List.of("-Djava.awt.headless=true", "-Xlog:class+load:file=classes.txt"),
            "report",
            "runs/00001-digits",
            "--open");
    assertThat(again.err()).isEmpty();
    assertThat(again.out())
        .isEqualTo(
            """
            runs/00001-digits/report.html
            There is no desktop here that would open it.
            """);
    assertThat(again.status()).isZero();
    assertThat(report).hasContent(first);
    assertThat(folder.resolve("classes.txt"))
        .content()
        .contains("gan.experiment.report.Report")
        .doesNotContain("org.tensorflow.TensorFlow ");
  }

  @Test
  void helpAndVersionLoadNoTensorFlow() {
    for (String option : List.of("--help", "--version")) {
      Outcome outcome = installation.gan(folder, List.of("-Xlog:class+load"), option);
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).contains("gan.cli.Main").doesNotContain("org.tensorflow");
    }
  }

  @Test
  void versionNamesEverythingThatMatters() {
    Outcome outcome = installation.gan(folder, "--version");
    assertThat(outcome.out())
        .matches("gan \\d+\\.\\d+\\.\\d+\\S*\nTensorFlow Java 1\\.1\\.0\nJDK \\S+\n");
  }

  @Test
  void withoutPartsTheListingSaysWhatIsMissing() throws Exception {
    Path less = Files.createDirectory(folder.resolve("less"));
    Outcome outcome =
        installation
            .without(less, jar -> jar.matches("gan-(models|losses|data|metrics)-.*"))
            .gan(folder, "plugins");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out().lines().filter(line -> line.contains("none is installed")))
        .containsExactly(
            missing("gan-models"),
            missing("gan-models"),
            missing("gan-losses"),
            missing("gan-losses"),
            missing("gan-losses"),
            missing("gan-data"),
            missing("gan-data"),
            missing("gan-metrics"),
            missing("gan-metrics"));
  }

  @Test
  void everyPartIsListed() {
    Outcome outcome = installation.gan(folder, "plugins");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out().lines().filter(line -> line.startsWith("  ")).map(CommandIT::name))
        .containsExactly(
            "biggan",
            "dcgan",
            "dcgan-upsample",
            "mlp",
            "noise",
            "perceptron",
            "r3gan",
            "resnet",
            "sagan",
            "stylegan2",
            "unet",
            "biggan",
            "dcgan",
            "dcgan-upsample",
            "mlp",
            "patchgan",
            "perceptron",
            "r3gan",
            "resnet",
            "sagan",
            "stylegan2",
            "autoencoder",
            "f-gan",
            "hinge",
            "least-squares",
            "minimax",
            "non-saturating",
            "relativistic-average",
            "relativistic-paired",
            "vae",
            "wasserstein",
            "consistency",
            "dragan",
            "feature-matching",
            "lecam",
            "orthogonal-discriminator",
            "orthogonal-generator",
            "path-length",
            "r1",
            "r2",
            "wgan-gp",
            "zero-centred",
            "classification",
            "mutual-information",
            "reconstruction",
            "cifar",
            "cifar10",
            "csv",
            "digits",
            "fashion-mnist",
            "gaussian",
            "grid",
            "idx",
            "image-folder",
            "image-pairs",
            "mnist",
            "npy",
            "parabola",
            "ring",
            "slanted-faces",
            "stacked-digits",
            "swiss-roll",
            "tfrecord",
            "ada",
            "diff-augment",
            "adam",
            "adamw",
            "optimistic-adam",
            "rmsprop",
            "sgd",
            "classification-accuracy",
            "density-coverage",
            "energy-distance",
            "fid",
            "fid-infinity",
            "inception-score",
            "intra-class-fid",
            "kid",
            "memorisation",
            "modes",
            "ms-ssim",
            "precision-recall",
            "sliced-wasserstein",
            "wasserstein-1d",
            "classifier",
            "frozen-graph",
            "pixels",
            "random-network",
            "saved-model");
  }

  @Test
  void aPartIsDescribedOfEachKindThatHasItsName() {
    Outcome both = installation.gan(folder, "describe", "dcgan");
    assertThat(both.status()).isZero();
    assertThat(both.out().lines().filter(line -> line.contains(" [gan.models@")))
        .hasSize(2)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("generator dcgan  ["),
            line -> assertThat(line).startsWith("discriminator dcgan  ["));

    Outcome one = installation.gan(folder, "describe", "dcgan", "--kind", "discriminator");
    assertThat(one.status()).isZero();
    assertThat(both.out()).endsWith("\n\n" + one.out());
    assertThat(one.out())
        .contains("\nNotes:\n  It mixes the samples of a batch, as batch normalisation does.\n");
  }

  @Test
  void aKeyIsDescribedWithItsPlaceholderInPlace() {
    Outcome outcome = installation.gan(folder, "describe", "training.steps");
    assertThat(outcome.out())
        .isEqualTo(
            """
            key training.steps
            How many rounds to train.

            Type:     whole number, 1 or more
            Default:  required

            Example:
              training:
                # How many rounds to train. 1 or more. Required.
                steps: 64
            """);
    assertThat(outcome.status()).isZero();
  }

  @Test
  void whatIsNotThereIsNotDescribed() {
    Outcome outcome = installation.gan(folder, "describe", "dcgn", "--json");
    assertThat(outcome.status()).isEqualTo(78);
    assertThat(outcome.out()).startsWith("{\n  \"status\" : 78,\n  \"problems\" : [ {");
    assertThat(outcome.err())
        .isEqualTo(
            """
            error GAN-C020: there is no part and no key 'dcgn'
              did you mean 'dcgan'?
              Kinds of parts: generators, discriminators, losses, penalties, auxiliary losses, data sources, augmentations, optimizers, metrics, feature extractors.
              Keys: name, seed, data, latent, generator, discriminator, loss, penalties, auxiliaryLosses, augmentation, training, evaluation, health, output.
              Fix: name a part that 'gan plugins' lists, or a key of an experiment.
            """);
  }

  @Test
  void theSchemaIsPrintedOrWrittenAndNoOtherFileIsReplaced() throws Exception {
    Outcome printed = installation.gan(folder, "schema");
    assertThat(printed.status()).isZero();
    assertThat(printed.out())
        .startsWith("{\n  \"$schema\" : \"https://json-schema.org/draft/2020-12/schema\",\n")
        .endsWith("}\n");

    for (int writing = 1; writing <= 2; writing++) {
      Outcome written = installation.gan(folder, "schema", "--out", "schema.json");
      assertThat(written.out()).isEqualTo("schema.json\n");
      assertThat(written.status()).isZero();
    }
    assertThat(folder.resolve("schema.json")).hasContent(printed.out());

    Files.writeString(folder.resolve("mine.json"), "{}");
    Outcome refused = installation.gan(folder, "schema", "--out", "mine.json");
    assertThat(refused.status()).isEqualTo(73);
    assertThat(folder.resolve("mine.json")).hasContent("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alone-autoencoder",
        "alone-discriminator",
        "alone-vae",
        "composed",
        "digits-upsampling",
        "faces-colours",
        "faces-dcgan",
        "fashion-mnist-dcgan",
        "gaussian",
        "grid",
        "mnist-ac-gan",
        "mnist-infogan",
        "mnist-projection",
        "parabolas",
        "ring",
        "slanted-faces"
      })
  void everyExperimentIsValid(String name) {
    Path file = Installation.home().resolve("experiments/" + name + ".yaml");
    Outcome outcome = installation.gan(folder, "validate", file.toString());
    assertThat(outcome.out()).isEqualTo(file + " is valid.\n");
    assertThat(outcome.status()).isZero();
  }

  private void train(String verb, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of(verb));
    arguments.addAll(options);
    assertThat(installation.gan(folder, arguments.toArray(String[]::new)).status()).isZero();
  }

  private static String missing(String artifact) {
    return "  none is installed. Fix: put "
        + artifact
        + " or a plugin with one on the module path, or pass --plugins DIR.";
  }

  private static String name(String line) {
    return line.strip().split(" ", 2)[0];
  }
}
