package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.run.RunDirectory;
import gan.core.run.RunOwner;
import gan.it.Installation.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a training is stopped from outside, and that nothing is lost by it. */
@Timeout(180)
class StopIT {
  private static final String STOPPED =
      "Stopped, and saved: runs/00001-stop. To go on: gan resume runs/00001-stop";
  private static final String EXPERIMENT =
      """
      name: stop
      seed: 7
      data: {type: ring}
      generator: {type: mlp, latentSize: 3, hidden: [%1$d, %1$d]}
      discriminator: {type: mlp, hidden: [%1$d, %1$d]}
      loss: {type: non-saturating}
      training: {steps: 1000000, batchSize: %1$d}
      output: {logEvery: 1, sampleEvery: 1000, checkpointEvery: 1000}
      """;

  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  private RunDirectory run;
  private Process training;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), EXPERIMENT.formatted(8));
    run = new RunDirectory(folder.resolve("runs/00001-stop"));
  }

  @AfterEach
  void end() throws InterruptedException {
    if (training != null) {
      training.destroyForcibly().waitFor();
    }
  }

  @Test
  void aTerminatedTrainingIsSavedAndGoesOnAsIfNothingHadHappened() throws Exception {
    train("small.yaml");
    signal("TERM");
    assertStopped(143, "TERMINATED");
    assertGoesOn();
  }

  @Test
  void anInterruptedTrainingIsSaved() throws Exception {
    train("small.yaml");
    signal("INT");
    assertStopped(130, "INTERRUPTED");
  }

  @Test
  void aSecondInterruptionEndsTheProcessAtOnce() throws Exception {
    Files.writeString(folder.resolve("slow.yaml"), EXPERIMENT.formatted(1536));
    train("slow.yaml");
    signal("INT");
    signal("INT");
    assertThat(rest()).doesNotContain("Stopped");
    assertThat(training.waitFor()).isEqualTo(130);
    assertThat(run.state()).content().startsWith("{\"state\": \"running\",");
    assertThat(RunOwner.of(run).orElseThrow().isAlive()).isFalse();
  }

  @Test
  void atTheEndOfItsTimeATrainingIsSaved() throws Exception {
    training = installation.start(folder, "train", "small.yaml", "--max-time", "1s");
    assertStopped(75, "OUT_OF_TIME");
    assertGoesOn();
  }

  @Test
  void aRunInUseIsNotResumedAndGoesOnUnharmed() throws Exception {
    train("small.yaml");
    RunOwner owner = RunOwner.of(run).orElseThrow();
    assertThat(owner.pid()).isEqualTo(training.pid());
    Outcome outcome = installation.gan(folder, "resume", "runs/00001-stop");
    assertThat(outcome.status()).isEqualTo(73);
    assertThat(outcome.err())
        .isEqualTo(
            """
            error GAN-R006: the run 'runs/00001-stop' is in use by process %d on %s since %s
              Fix: wait until it has ended, or stop that process.
            """
                .formatted(training.pid(), owner.host(), owner.since()));
    signal("TERM");
    assertStopped(143, "TERMINATED");
  }

  private void train(String file) throws IOException {
    training = installation.start(folder, "train", file);
    BufferedReader lines = training.inputReader();
    String line = lines.readLine();
    while (line != null && !line.startsWith("step 3/")) {
      line = lines.readLine();
    }
    assertThat(line).isNotNull();
  }

  private void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(training.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private List<String> rest() {
    return training.inputReader().lines().toList();
  }

  private void assertStopped(int status, String reason) throws Exception {
    assertThat(rest()).last().isEqualTo(STOPPED);
    assertThat(training.waitFor()).isEqualTo(status);
    assertThat(run.state())
        .content()
        .startsWith("{\"state\": \"stopped\",")
        .endsWith("\"reason\": \"" + reason + "\"}\n");
    assertThat(run.checkpoints().resolve("latest"))
        .hasContent(String.format(Locale.ROOT, "step-%09d", step()));
  }

  /** For three steps more, and compares it with a run that never stopped. */
  private void assertGoesOn() throws Exception {
    long last = step() + 3;
    String steps = "training.steps=" + last;
    Outcome resumed = installation.gan(folder, "resume", "runs/00001-stop", "--set", steps);
    assertThat(resumed.out()).endsWith("Finished: runs/00001-stop\n");
    assertThat(resumed.status()).isZero();
    assertThat(installation.gan(folder, "train", "small.yaml", "--set", steps).status()).isZero();
    RunDirectory twin = new RunDirectory(folder.resolve("runs/00002-stop"));
    for (String suffix : List.of("data-00000-of-00001", "index", "variables")) {
      String tensors = String.format(Locale.ROOT, "step-%09d/tensors.%s", last, suffix);
      assertThat(run.checkpoints().resolve(tensors))
          .hasSameBinaryContentAs(twin.checkpoints().resolve(tensors));
    }
    assertThat(rows(run)).hasSize((int) last).isEqualTo(rows(twin));
    assertThat(run.samples(last)).hasSameBinaryContentAs(twin.samples(last));
    assertThat(run.state()).content().startsWith("{\"state\": \"finished\",");
  }

  private long step() throws IOException {
    Matcher step = Pattern.compile("\"step\": (\\d+)").matcher(Files.readString(run.state()));
    assertThat(step.find()).isTrue();
    return Long.parseLong(step.group(1));
  }

  /** Everything but the time that a step took. */
  private static List<String> rows(RunDirectory run) throws IOException {
    return Files.readAllLines(run.metrics()).stream()
        .map(row -> row.replaceFirst(", \"seconds\": .*", ""))
        .toList();
  }
}
