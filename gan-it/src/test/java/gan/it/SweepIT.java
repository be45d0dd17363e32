package gan.it;

import static org.assertj.core.api.Assertions.assertThat;

import gan.it.Installation.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps whose trials are processes of their own. */
@Timeout(600)
@Tag("exhaustive")
class SweepIT {
  private static final String EXPERIMENT =
      """
      name: small
      data: {type: ring}
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      training: {steps: %d, batchSize: 8}
      output: {logEvery: 1, sampleEvery: 1000000, checkpointEvery: 1000000}
      """;

  private final Installation installation = Installation.built();

  @TempDir private Path folder;

  private Process sweeping;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("small.yaml"), EXPERIMENT.formatted(5));
    Files.writeString(folder.resolve("long.yaml"), EXPERIMENT.formatted(100_000_000));
  }

  @AfterEach
  void end() throws InterruptedException {
    if (sweeping != null) {
      sweeping.descendants().forEach(ProcessHandle::destroyForcibly);
      sweeping.destroyForcibly().waitFor();
    }
  }

  @Test
  void aTrialThatFailsDoesNotStopTheOthersAndIsDoneOnceItCanBe() throws IOException {
    String[] command = {
      "sweep",
      "small.yaml",
      "seed=1,2",
      "data={type: ring},{type: csv, path: points.csv}",
      "--jobs",
      "2"
    };
    Outcome first = installation.gan(folder, command);
    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isEqualTo(1);
    assertThat(first.out())
        .startsWith("Sweeping 4 trials in sweeps/00001-small\n")
        .endsWith(
            "2 of 4 trials finished: sweeps/00001-small. To try those that failed again:"
                + " --retry-failed\n");
    assertThat(table())
        .containsExactly(
            "trial,seed,data,state,step,steps,exit,code",
            "1,1,{type: ring},finished,5,5,0,",
            "2,1,{type: csv; path: points.csv},failed,,,66,GAN-D001",
            "3,2,{type: ring},finished,5,5,0,",
            "4,2,{type: csv; path: points.csv},failed,,,66,GAN-D001");
    assertThat(folder.resolve("sweeps/00001-small/output/0002.txt"))
        .content()
        .startsWith("error GAN-D001: ");

    Outcome listed = installation.gan(folder, "runs", "sweeps/00001-small/runs");
    assertThat(listed.out().lines()).hasSize(3);

    Outcome again = installation.gan(folder, command);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.out()).doesNotContain("running").contains("sweeps/00001-small");

    Files.writeString(folder.resolve("points.csv"), "x,y\n" + "0.5,-0.5\n1,2\n".repeat(8));
    List<String> retry = new ArrayList<>(List.of(command));
    retry.add("--retry-failed");
    Outcome retried = installation.gan(folder, retry.toArray(String[]::new));
    assertThat(retried.err()).isEmpty();
    assertThat(retried.status()).isZero();
    assertThat(retried.out()).endsWith("Finished: sweeps/00001-small\n");
    assertThat(table())
        .allMatch(row -> row.startsWith("trial") || row.contains(",finished,5,5,0,"));
    assertThat(folder.resolve("sweeps/00001-small/runs")).isDirectoryContaining("glob:**/00004-*");
  }

  @Test
  void anInterruptedSweepSavesItsTrialsAndGoesOn() throws Exception {
    sweeping = installation.start(folder, "sweep", "long.yaml", "seed=1,2,3", "--jobs", "2");
    BufferedReader lines = sweeping.inputReader();
    Path runs = folder.resolve("sweeps/00001-small/runs");
    awaitSteps(runs.resolve("00001-small"));
    awaitSteps(runs.resolve("00002-small"));
    signal("INT");
    assertThat(lines.lines())
        .last()
        .isEqualTo(
            "Stopped, and saved: sweeps/00001-small, 0 of 3 trials finished. To go on: the same"
                + " command again.");
    assertThat(sweeping.waitFor()).isEqualTo(130);
    assertThat(sweeping.descendants()).isEmpty();
    for (String run : List.of("00001-small", "00002-small")) {
      assertThat(runs.resolve(run + "/state.json")).content().startsWith("{\"state\": \"stopped\"");
      assertThat(runs.resolve(run + "/checkpoints/latest")).isNotEmptyFile();
    }

    Outcome resumed =
        installation.gan(
            folder,
            "sweep",
            "long.yaml",
            "seed=1,2,3",
            "--jobs",
            "3",
            "--max-time",
            "15s",
            "--json");
    assertThat(resumed.status()).isEqualTo(75);
    assertThat(resumed.err()).startsWith("Sweeping 3 trials in sweeps/00001-small\n");
    assertThat(resumed.out()).startsWith("[ {\n  \"trial\" : 1,").endsWith("} ]\n");
    assertThat(runs).isDirectoryNotContaining("glob:**/00004-*");
  }

  @Test
  void aSecondInterruptionEndsAllAtOnce() throws Exception {
    String slow = EXPERIMENT.formatted(1000).replace("[8]", "[1536, 1536]");
    Files.writeString(folder.resolve("slow.yaml"), slow.replace("batchSize: 8", "batchSize: 1536"));
    sweeping = installation.start(folder, "sweep", "slow.yaml", "seed=1,2");
    Path run = folder.resolve("sweeps/00001-small/runs/00001-small");
    awaitSteps(run);
    List<ProcessHandle> trials = sweeping.children().toList();
    assertThat(trials).hasSize(1);
    signal("INT");
    signal("INT");
    assertThat(sweeping.inputReader().lines()).noneMatch(line -> line.startsWith("Stopped"));
    assertThat(sweeping.waitFor()).isEqualTo(130);
    trials.get(0).onExit().get(30, TimeUnit.SECONDS);
    assertThat(run.resolve("state.json")).content().startsWith("{\"state\": \"running\"");
  }

  private void awaitSteps(Path run) throws Exception {
    while (!Files.exists(run.resolve("metrics.jsonl"))
        || Files.size(run.resolve("metrics.jsonl")) == 0) {
      assertThat(sweeping.isAlive()).isTrue();
      Thread.sleep(50);
    }
  }

  private void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(sweeping.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Without the columns that differ from time to time. */
  private List<String> table() throws IOException {
    List<String> rows = Files.readAllLines(folder.resolve("sweeps/00001-small/sweep.csv"));
    return rows.stream().map(SweepIT::row).toList();
  }

  private static String row(String line) {
    List<String> cells =
        List.of(line.replaceAll("\"([^\"]*), ([^\"]*)\"", "$1; $2").split(",", -1));
    return String.join(
        ",",
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(5),
        cells.get(6),
        cells.get(10),
        cells.get(11));
  }
}
