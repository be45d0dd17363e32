package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
          Verbs: train, resume, reproduce, sweep, sample, evaluate, explore, serve, runs, compare, report, validate, summary, data, features, plugins.
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
          Verbs: train, resume, reproduce, sweep, sample, evaluate, explore, serve, runs, compare, report, validate, summary, data, features, plugins.
          Fix: see: gan --help
        """);
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
            Usage: gan report [-hV] [--open] RUN
            Writes a run's report.html anew, also while it is trained: one page, without
            network.
                  RUN         The run's folder.
              -h, --help      Show this help message and exit.
                  --open      Shows it in the browser, where there is a desktop.
              -V, --version   Print version information and exit.

            Examples:
              gan report runs/00001-digits
              gan report runs/00001-digits --open
            """);
  }

  @Test
  void helpTellsWhatIsServed() {
    assertThat(execute("serve", "--help")).isZero();
    assertThat(out)
        .hasToString(
            """
            Usage: gan serve [-hV] [--port=N] [--plugins=DIR]... RUN
            Serves a page, to this machine alone, whose sliders move a run's latent vector
            and redraw the sample at once.
                  RUN             The run's folder.
              -h, --help          Show this help message and exit.
                  --plugins=DIR   Folder of plugin jars; may be repeated. The variable
                                    GAN_PLUGINS may name more, separated as in a path.
                  --port=N        Where on 127.0.0.1 to listen (default: any port that is
                                    free).
              -V, --version       Print version information and exit.

            Examples:
              gan serve runs/00001-digits
              gan serve runs/00001-digits --port 8080
            """);
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
