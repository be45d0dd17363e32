package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.problem.ErrorCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UsageTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anUnknownVerbIsNamedWithTheNearest() {
    fails(
        2,
        """
        error GAN-U001: unmatched argument at index 0: 'trian'
          did you mean 'train'?
          Verbs: train, resume, reproduce, sweep, sample, export, evaluate, explore, serve, runs, compare, report, new, validate, describe, schema, summary, data, features, plugins, bench, doctor, explain, completion.
          Fix: see: gan --help
        """,
        "trian");
  }

  @Test
  void anUnknownFlagIsNamedWithTheNearest() {
    fails(
        2,
        """
        error GAN-U001: unknown option: '--plugin'
          did you mean '--plugins'?
          Fix: see: gan train --help
        """,
        "train",
        "--plugin",
        "x");
  }

  @Test
  void aMissingVerbListsThem() {
    fails(
        2,
        """
        error GAN-U001: missing a verb
          Verbs: train, resume, reproduce, sweep, sample, export, evaluate, explore, serve, runs, compare, report, new, validate, describe, schema, summary, data, features, plugins, bench, doctor, explain, completion.
          Fix: see: gan --help
        """);
  }

  @Test
  void aCodeIsExplained() {
    assertThat(execute("explain", "c031")).isZero();
    assertThat(out)
        .hasToString(
            """
            GAN-C031: The experiment's name cannot be a folder's name.
            Exit status: 78

            The name becomes part of a folder's name, on every system: letters, digits, `.`, `_` and `-`, at most 80, and none of the names that some systems reserve.

            To mend it: take the cleaned name that the message offers.
            """);
  }

  @Test
  void allCodesAreListed() {
    assertThat(execute("explain")).isZero();
    assertThat(out.toString().lines())
        .hasSize(1 + ErrorCode.values().length)
        .anySatisfy(
            line ->
                assertThat(line).matches("GAN-C001  The configuration file does not exist .* +66"))
        .last()
        .asString()
        .matches("GAN-X001  The framework itself is wrong. +70");
  }

  @Test
  void aCodeThatDoesNotExistIsRefused() {
    fails(
        2,
        """
        error GAN-U001: no error has the code 'GAN-Z010'
          did you mean 'GAN-C010'?
          Fix: take the code from the message, or list all with: gan explain
        """,
        "explain",
        "GAN-Z010");
  }

  @Test
  void aMissingArgumentIsNamed() {
    fails(
        2,
        """
        error GAN-U001: missing required parameter: 'RUN'
          Fix: see: gan sample --help
        """,
        "sample");
  }

  @Test
  void aReportIsOfARun() {
    fails(
        2,
        """
        error GAN-U001: missing required parameter: 'RUN'
          Fix: see: gan report --help
        """,
        "report",
        "--open");
  }

  @Test
  void helpTellsWhatAReportIs() {
    assertThat(execute("report", "--help")).isZero();
    assertThat(out)
        .hasToString(
            """
            Usage: gan report [-hV] [--json] [--open] [--stacktrace] [--progress=STYLE] RUN
            Writes a run's report.html anew, also while it is trained: one page, without
            network.
                  RUN                The run's folder.
              -h, --help             Show this help message and exit.
                  --json             Prints JSON, for programs.
                  --open             Shows it in the browser, where there is a desktop.
                  --progress=STYLE   How to show progress: auto, bar, plain or none
                                       (default: auto).
                  --stacktrace       Prints where in the program an error arose, too.
              -V, --version          Print version information and exit.

            Examples:
              gan report runs/00001-digits
              gan report runs/00001-digits --open
            """);
  }

  @Test
  void helpTellsWhatIsExported() {
    assertThat(execute("export", "--help")).isZero();
    assertThat(out)
        .hasToString(
            """
            Usage: gan export [-hV] [--json] [--stacktrace] [--checkpoint=WHICH]
                              [--format=FORMAT] [--out=PATH] [--progress=STYLE]
                              [--samples=N] [--seed=N] [--plugins=DIR]... RUN
            Writes a run's generator as a TensorFlow SavedModel, which needs nothing of
            this framework; or, with --samples, so many of its samples.
                  RUN                  The run's folder.
                  --checkpoint=WHICH   latest, best, or a step (default: latest).
                  --format=FORMAT      png, a folder of images; or npz, a file of arrays:
                                         arr_0, and labels (default: png).
              -h, --help               Show this help message and exit.
                  --json               Prints JSON, for programs.
                  --out=PATH           What to write; must not exist (default:
                                         exports/RUN-step-N).
                  --plugins=DIR        Folder of plugin jars; may be repeated. The variable
                                         GAN_PLUGINS may name more, separated as in a path.
                  --progress=STYLE     How to show progress: auto, bar, plain or none
                                         (default: auto).
                  --samples=N          How many samples to write.
                  --seed=N             Of the first sample; the others follow (default: 0).
                  --stacktrace         Prints where in the program an error arose, too.
              -V, --version            Print version information and exit.

            Examples:
              gan export runs/00001-digits
              gan export runs/00001-digits --checkpoint 2000 --out my-generator
              gan export runs/00001-digits --samples 10000 --format npz
            """);
  }

  @Test
  void optionsOfSamplesNeedSamples() {
    fails(
        2,
        """
        error GAN-U001: '--format' is about samples, and none are asked for
          Fix: add --samples N, or leave it out.
        """,
        "export",
        "runs/1",
        "--format",
        "npz");
  }

  @Test
  void helpTellsWhatIsServed() {
    assertThat(execute("serve", "--help")).isZero();
    assertThat(out)
        .hasToString(
            """
            Usage: gan serve [-hV] [--stacktrace] [--port=N] [--progress=STYLE]
                             [--plugins=DIR]... RUN
            Serves a page, to this machine alone, whose sliders move a run's latent vector
            and redraw the sample at once.
                  RUN                The run's folder.
              -h, --help             Show this help message and exit.
                  --plugins=DIR      Folder of plugin jars; may be repeated. The variable
                                       GAN_PLUGINS may name more, separated as in a path.
                  --port=N           Where on 127.0.0.1 to listen (default: any port that
                                       is free).
                  --progress=STYLE   How to show progress: auto, bar, plain or none
                                       (default: auto).
                  --stacktrace       Prints where in the program an error arose, too.
              -V, --version          Print version information and exit.

            Examples:
              gan serve runs/00001-digits
              gan serve runs/00001-digits --port 8080
            """);
  }

  @Test
  void helpTellsWhatIsDescribed() {
    assertThat(execute("describe", "--help")).isZero();
    assertThat(out)
        .hasToString(
            """
            Usage: gan describe [-hV] [--json] [--stacktrace] [--kind=KIND]
                                [--progress=STYLE] [--plugins=DIR]... TYPE
            Describes a part, or a key of an experiment: options, needs, formula, papers
            and an example.
                  TYPE               A part's name after 'type:', or a key with those above
                                       it, such as training.
              -h, --help             Show this help message and exit.
                  --json             Prints JSON, for programs.
                  --kind=KIND        The part of this kind only, such as generator or
                                       data-source.
                  --plugins=DIR      Folder of plugin jars; may be repeated. The variable
                                       GAN_PLUGINS may name more, separated as in a path.
                  --progress=STYLE   How to show progress: auto, bar, plain or none
                                       (default: auto).
                  --stacktrace       Prints where in the program an error arose, too.
              -V, --version          Print version information and exit.

            Examples:
              gan describe dcgan --kind generator
              gan describe training.batchSize
            """);
  }

  @Test
  void helpTellsWhatASchemaIsFor() {
    assertThat(execute("schema", "--help")).isZero();
    assertThat(out)
        .hasToString(
            """
            Usage: gan schema [-hV] [--stacktrace] [--out=FILE] [--progress=STYLE]
                              [--plugins=DIR]...
            Writes one JSON Schema of experiments, with the options of everything
            installed, from which editors complete and check.
              -h, --help             Show this help message and exit.
                  --out=FILE         Writes to this file instead of printing; an older
                                       schema is replaced, nothing else is.
                  --plugins=DIR      Folder of plugin jars; may be repeated. The variable
                                       GAN_PLUGINS may name more, separated as in a path.
                  --progress=STYLE   How to show progress: auto, bar, plain or none
                                       (default: auto).
                  --stacktrace       Prints where in the program an error arose, too.
              -V, --version          Print version information and exit.

            Examples:
              gan schema --out experiment.schema.json
              gan schema --plugins my-plugins --out experiment.schema.json
            """);
  }

  @Test
  void aKindThatIsNoneIsRefusedWithAllThereAre() {
    fails(
        2,
        """
        error GAN-U001: invalid value for option '--kind': 'model' is none of generator, discriminator, \
        loss, penalty, auxiliary-loss, data-source, augmentation, optimizer, metric, feature-extractor
          Fix: see: gan describe --help
        """,
        "describe",
        "dcgan",
        "--kind",
        "model");
  }

  @Test
  void aPortThatIsNoneIsRefusedBeforeTheRunIsRead() {
    fails(
        2,
        """
        error GAN-U001: there is no port 65536
          Fix: use 1 to 65535, or 0 for any that is free.
        """,
        "serve",
        "runs/1",
        "--port",
        "65536");
  }

  @Test
  void aSeedThatIsNoneIsQuoted() {
    fails(
        2,
        """
        error GAN-U001: invalid value for option '--seeds': 'x' is no seed or range of seeds, such as \
        5 or 10-20
          Fix: see: gan sample --help
        """,
        "sample",
        "runs/1",
        "--seeds",
        "1-3,x");
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    fails(
        66,
        """
        error GAN-C001: there is no configuration file 'FOLDER/none.yaml'
          Path: FOLDER/none.yaml
          Fix: check the path.
        """
            .replace("FOLDER", folder.toString()),
        "train",
        folder.resolve("none.yaml").toString());
  }

  @Test
  void dataWithoutAVerbListsThem() {
    fails(
        2,
        """
        error GAN-U001: missing a verb
          Verbs: inspect.
          Fix: see: gan data --help
        """,
        "data");
  }

  @Test
  void dataThatDoesNotExistIsNamed(@TempDir Path folder) {
    fails(
        66,
        """
        error GAN-D001: 'FOLDER/none' does not exist
          Resolved: FOLDER/none
          Fix: give the path of data, or of an experiment that ends in .yaml.
        """
            .replace("FOLDER", folder.toString()),
        "data",
        "inspect",
        folder.resolve("none").toString());
  }

  @Test
  void dataThatNoSourceRecognisesIsNamed(@TempDir Path folder) {
    fails(
        65,
        """
        error GAN-D002: 'FOLDER' is not recognised as data
          Resolved: FOLDER
          Data sources: cifar, cifar10, csv, digits, fashion-mnist, gaussian, grid, idx, image-folder, image-pairs, mnist, \
        npy, parabola, ring, slanted-faces, stacked-digits, swiss-roll, tfrecord.
          Fix: write an experiment whose 'data' names the type and the path, and give that file.
        """
            .replace("FOLDER", folder.toString()),
        "data",
        "inspect",
        folder.toString());
  }

  @Test
  void dataIsInspected(@TempDir Path folder) throws Exception {
    Path sheet = folder.resolve("sheet.png");
    Path experiment = folder.resolve("my.yaml");
    Files.writeString(
        experiment,
        """
        name: points
        seed: 3
        data: {type: digits, size: 16}
        generator: {type: mlp}
        discriminator: {type: mlp}
        loss: {type: non-saturating}
        training: {steps: 1}
        """);
    assertThat(execute("data", "inspect", experiment.toString(), "--sheet", sheet.toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .matches(
            """
            Samples:      endless; the first 1,000 looked at
            Shape:        \\[16, 16, 1\\] uint8
            Values:       0\\.000 to 255\\.0, mean \\d+\\.\\d+
            Labels:       0 \\(\\d+\\), .* 9 \\(\\d+\\)
            Copies:       0
            Flat:         0
            Fingerprint:  sha256:[0-9a-f]{64}
            """);
    assertThat(sheet).isNotEmptyFile();
  }

  @Test
  void newWithoutAVerbListsThem() {
    fails(
        2,
        """
        error GAN-U001: missing a verb
          Verbs: experiment, plugin.
          Fix: see: gan new --help
        """,
        "new");
  }

  @Test
  void helpTellsWhatANewPluginIs() {
    assertThat(execute("new", "plugin", "--help")).isZero();
    assertThat(out)
        .hasToString(
            """
            Usage: gan new plugin [-hV] [--stacktrace] [--dir=DIR] [--package=PACKAGE]
                                  [--progress=STYLE] [--kind=KIND[,KIND...]]...
                                  [--plugins=DIR]... NAME
            Writes a Maven project with a working part of each kind, its contract tests and
            an experiment.
                  NAME                What the project and its parts are called: [a-z]
                                        [a-z0-9-]*.
                  --dir=DIR           The folder to write; must not exist (default: NAME).
              -h, --help              Show this help message and exit.
                  --kind=KIND[,KIND...]
                                      A kind of part: generator, discriminator, loss,
                                        penalty, data-source, augmentation, metric or
                                        feature-extractor; may be repeated (default: loss).
                  --package=PACKAGE   Its Java package, and its module (default: example.
                                        NAME).
                  --plugins=DIR       Folder of plugin jars; may be repeated. The variable
                                        GAN_PLUGINS may name more, separated as in a path.
                  --progress=STYLE    How to show progress: auto, bar, plain or none
                                        (default: auto).
                  --stacktrace        Prints where in the program an error arose, too.
              -V, --version           Print version information and exit.

            Examples:
              gan new plugin my-loss
              gan new plugin moons --kind data-source,metric --package org.acme.moons
            """);
  }

  @Test
  void aMissingPluginFolderIsNamed(@TempDir Path folder) {
    fails(
        66,
        """
        error GAN-P001: plugin folder 'FOLDER/none' does not exist
          Fix: create the folder, or correct the path after --plugins.
        """
            .replace("FOLDER", folder.toString()),
        "plugins",
        "--plugins",
        folder.resolve("none").toString());
  }

  @Test
  void theEmbeddedExperimentIsValidAndComplete() throws Exception {
    assertThat(execute("validate", "--resolved")).isZero();
    Path file = Files.createTempFile("resolved", ".yaml");
    try {
      Files.writeString(file, out.toString());
      out.getBuffer().setLength(0);
      assertThat(execute("validate", file.toString())).isZero();
      assertThat(out).hasToString(file + " is valid.\n");
    } finally {
      Files.delete(file);
    }
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
