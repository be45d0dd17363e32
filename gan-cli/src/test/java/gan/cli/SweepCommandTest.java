package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
  private final Console console = new Console();

  @TempDir private Path folder;

  private String file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("my.yaml").toString();
    Files.writeString(
        Path.of(file),
        """
        name: my
        data: {type: ring}
        generator: {type: mlp}
        discriminator: {type: mlp}
        loss: {type: non-saturating}
        training: {steps: 5}
        """);
  }

  @Test
  void helpTellsWhatIsSwept() {
    assertThat(console.run("sweep", "--help"))
        .isEqualTo(
            """
            Usage: gan sweep [-hV] [--dry-run] [--json] [--retry-failed] [--stacktrace]
                             [--emit=FORM] [--jobs=N] [--max-time=TIME] [--out=DIR]
                             [--progress=STYLE] [--devices=ID[,ID...]]...
                             [--plugins=DIR]... [--set=KEY=VALUE]... FILE AXIS...
            Trains an experiment once for each combination of values, each in a process of
            its own.
            A trial that fails does not stop the others; the same command again finishes
            what is missing. Exits with 1 if a trial has failed.
                  FILE                   The experiment, YAML.
                  AXIS...                key=value,value: a key and what it takes in turn,
                                           YAML; or whole numbers as range(from,to) or range
                                           (from,to,step), the end left out. The last axis
                                           varies fastest.
                  --devices=ID[,ID...]   What CUDA_VISIBLE_DEVICES is for the jobs in turn,
                                           such as 0,1. Not verified on a GPU.
                  --dry-run              Prints the trials and starts nothing.
                  --emit=FORM            Starts nothing and prints the trials: commands,
                                           one a line, or slurm, a script for sbatch.
              -h, --help                 Show this help message and exit.
                  --jobs=N               How many trials train side by side; they share the
                                           processors (default: 1).
                  --json                 Prints JSON, for programs.
                  --max-time=TIME        Save and stop after this time, such as 90s, 30m or
                                           2h; exits with 75.
                  --out=DIR              The sweep's folder: a new one, or one to go on
                                           with. Without it, the newest in 'sweeps' that is
                                           the same and not finished, or else a new one
                                           there.
                  --plugins=DIR          Folder of plugin jars; may be repeated. The
                                           variable GAN_PLUGINS may name more, separated as
                                           in a path.
                  --progress=STYLE       How to show progress: auto, bar, plain or none
                                           (default: auto).
                  --retry-failed         Also tries trials anew that failed before.
                  --set=KEY=VALUE        Changes one value in all trials; may be repeated.
                  --stacktrace           Prints where in the program an error arose, too.
              -V, --version              Print version information and exit.

            Examples:
              gan sweep my.yaml training.batchSize=32,64 'seed=range(0,5)' --jobs 2
              gan sweep my.yaml 'generator.hidden=[64],[128,128]' seed=1,2 --emit slurm
            """);
  }

  @Test
  void theTrialsOfADryRunAreATable() {
    assertThat(
            console.run("sweep", file, "seed=range(0,2)", "training.batchSize=8,16", "--dry-run"))
        .isEqualTo(
            """
            trial  seed  training.batchSize
            1      0     8
            2      0     16
            3      1     8
            4      1     16
            """);
  }

  @Test
  void theTrialsOfADryRunAreJsonForPrograms() {
    assertThat(console.run("sweep", file, "seed=7", "--dry-run", "--json"))
        .isEqualTo(
            """
            [ {
              "trial" : 1,
              "values" : {
                "seed" : "7"
              },
              "state" : "pending",
              "metrics" : [ ],
              "seconds" : 0.0
            } ]
            """);
  }

  @Test
  void commandsArePrintedOneALine() {
    assertThat(
            console.run(
                "sweep", file, "seed=1,2", "--set", "training.steps=9", "--emit", "commands"))
        .isEqualTo(
            """
            gan train FILE --set training.steps=9 --set seed=1
            gan train FILE --set training.steps=9 --set seed=2
            """
                .replace("FILE", file));
  }

  @Test
  void theScriptForSlurmIsPrinted() {
    assertThat(console.run("sweep", file, "seed=1,2", "--emit", "slurm"))
        .contains("#SBATCH --array=1-2\n", "runs=sweeps/slurm-my/$(printf %04d ");
    assertThat(console.run("sweep", file, "seed=1,2", "--emit", "slurm", "--out", "my sweep"))
        .contains("runs='my sweep'/$(printf %04d ");
  }

  @Test
  void theFileComesFirst() {
    console.fails(
        2,
        """
        error GAN-U001: the first argument, 'seed=1,2', is no file
          Fix: name the experiment's file before the axes, such as my.yaml.
        """,
        "sweep",
        "seed=1,2",
        "training.batchSize=8");
  }

  @Test
  void aSweepNeedsAnAxis() {
    console.fails(
        2,
        """
        error GAN-U001: missing required parameter: 'AXIS'
          Fix: see: gan sweep --help
        """,
        "sweep",
        file);
  }

  @Test
  void noJobsAreRefused() {
    console.fails(
        2,
        """
        error GAN-U001: invalid value for option '--jobs': 0 is below 1
          Fix: see: gan sweep --help
        """,
        "sweep",
        file,
        "seed=1",
        "--jobs",
        "0");
  }

  @Test
  void nothingIsCreatedForAnExperimentThatIsWrong() {
    Path out = folder.resolve("sweep");
    console.fails(
        78,
        """
        error GAN-C013: 'seed' must be a whole number, not the text 'x'
          --> axis:1:8
           1 | seed=1,x
             |        ^  expected a whole number
          seed: What all random numbers are made from. Default: 0.
          In trial 2: seed=x
          Fix: write a whole number.
        """,
        "sweep",
        file,
        "seed=1,x",
        "--out",
        out.toString());
    assertThat(out).doesNotExist();
  }

  @Test
  void trialsAreStartedAsThisProcessWasButForTheTerminal() {
    assertThat(
            ThisCommand.upToMain(
                List.of(
                    "/usr/bin/java",
                    "-Xmx1g",
                    "-Dgan.terminal=true",
                    "--module-path",
                    "modules",
                    "--module",
                    "gan.cli/gan.cli.Main",
                    "sweep",
                    "gan.cli.Main")))
        .containsExactly(
            "/usr/bin/java",
            "-Xmx1g",
            "--module-path",
            "modules",
            "--module",
            "gan.cli/gan.cli.Main");
  }
}
