package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeaturesCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpTellsHowFeaturesAreTrained() {
    assertThat(execute("features", "train", "--help")).isZero();
    assertThat(out)
        .hasToString(
            """
            Usage: gan features train [-hV] [--json] [--stacktrace] [--held-out=DATA]
                                      --out=FILE.pb [--progress=STYLE] [--seed=N]
                                      [--type=NAME] [--plugins=DIR]... [--set=KEY=VALUE]...
                                      [--epochs=N | --steps=N] DATA
            Trains a small network on labelled data, whose features then compare samples.
            Writes FILE, and FILE.json: its accuracy, and what it was made from.
                  DATA               A folder or file of labelled data, or an experiment,
                                       YAML, whose data is meant.
                  --epochs=N         How often to see all the data; by default as the type
                                       finds right.
              -h, --help             Show this help message and exit.
                  --held-out=DATA    Labelled data of the same kind that its accuracy is
                                       measured with.
                  --json             Prints JSON, for programs.
                  --out=FILE.pb      Where to; must not exist.
                  --plugins=DIR      Folder of plugin jars; may be repeated. The variable
                                       GAN_PLUGINS may name more, separated as in a path.
                  --progress=STYLE   How to show progress: auto, bar, plain or none
                                       (default: auto).
                  --seed=N           What weights and order are made from (default: 0).
                  --set=KEY=VALUE    Changes one value of the experiment; may be repeated.
                  --stacktrace       Prints where in the program an error arose, too.
                  --steps=N          How many updates, instead.
                  --type=NAME        Which feature extractor (default: classifier).
              -V, --version          Print version information and exit.

            Examples:
              gan features train data/mnist --out mnist.pb
              gan features train my.yaml --held-out test.yaml --out my.pb --epochs 20
            """);
  }

  @Test
  void featuresWithoutAVerbListThem() {
    fails(
        2,
        """
        error GAN-U001: missing a verb
          Verbs: train.
          Fix: see: gan features --help
        """,
        "features");
  }

  @Test
  void featuresNeedAFileToGoTo() {
    fails(
        2,
        """
        error GAN-U001: missing required option: '--out=FILE.pb'
          Fix: see: gan features train --help
        """,
        "features",
        "train",
        "mnist");
  }

  @Test
  void epochsOrStepsAreGiven() {
    fails(
        2,
        """
        error GAN-U001: --epochs=N, --steps=N are mutually exclusive (specify only one)
          Fix: see: gan features train --help
        """,
        "features",
        "train",
        "mnist",
        "--out",
        "x.pb",
        "--epochs",
        "1",
        "--steps",
        "2");
  }

  @Test
  void aLengthThatIsNoneIsRefused() {
    fails(
        2,
        """
        error GAN-U001: a training cannot have 0 steps
          Fix: use --steps 1 or more.
        """,
        "features",
        "train",
        "mnist",
        "--out",
        "x.pb",
        "--steps",
        "0");
    err.getBuffer().setLength(0);
    fails(
        2,
        """
        error GAN-U001: data cannot be seen -1.0 times
          Fix: give --epochs a number above 0.
        """,
        "features",
        "train",
        "mnist",
        "--out",
        "x.pb",
        "--epochs=-1");
  }

  @Test
  void anExtractorThatIsNotTrainedIsNamed() {
    fails(
        2,
        """
        error GAN-U001: feature extractor 'pixels' is not trained by this command
          Those that are: classifier.
          Fix: give --type one that is.
        """,
        "features",
        "train",
        "mnist",
        "--out",
        "x.pb",
        "--type",
        "pixels");
  }

  @Test
  void featuresAreTrained(@TempDir Path folder) throws Exception {
    Path experiment = folder.resolve("my.yaml");
    Files.writeString(
        experiment,
        """
        name: digits
        seed: 3
        data: {type: digits, size: 16}
        generator: {type: mlp}
        discriminator: {type: mlp}
        loss: {type: non-saturating}
        training: {steps: 1}
        """);
    Path target = folder.resolve("it's.pb");
    assertThat(
            execute(
                "features",
                "train",
                experiment.toString(),
                "--out",
                target.toString(),
                "--steps",
                "2"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .matches(
            """
            (step 2/2  ETA 0s  loss [\\d.]+\n)?Accuracy: [\\d.]+ % of 2,000 samples that it had not seen
            Wrote: FILE, FILE.json
            To use it, write into an experiment:
            evaluation:
              extractor:
                type: classifier
                path: 'QUOTED'
                sha256: '[0-9a-f]{64}'
            """
                .replace("FILE", target.toString())
                .replace("QUOTED", target.toString().replace("'", "''")));
    assertThat(target).isNotEmptyFile();
  }

  private void fails(int status, String message, String... arguments) {
    assertThat(execute(arguments)).isEqualTo(status);
    assertThat(err).hasToString(message);
    assertThat(out).hasToString("");
  }

  private int execute(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
