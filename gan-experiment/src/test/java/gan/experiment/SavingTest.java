package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.checkpoint.CommitStage;
import gan.core.game.Game;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.run.RunLock;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a run is saved, and that it can be resumed from there. */
class SavingTest {
  private static final PluginRegistry REGISTRY = PluginRegistry.load(List.of());

  @TempDir private Path folder;

  /** A resumed run writes no row and no picture of the steps before its checkpoint. */
  @Test
  void whatACheckpointContinuesIsInTheLogsBeforeItIsBegun() {
    AtomicReference<RunDirectory> run = new AtomicReference<>();
    experiment()
        .run(
            new Launch(
                new Stop(),
                List.of(
                    (config, directory) -> {
                      run.set(directory);
                      return new TrainingListener() {};
                    }),
                stage -> {
                  if (stage == CommitStage.OPENED) {
                    assertLogged(run.get());
                  }
                }));
    assertThat(run.get().checkpoints().resolve("step-000000006")).isDirectory();
  }

  @Test
  void aRunThatIsStoppedBeforeItsFirstStepBecomesTheSame() throws IOException {
    RunDirectory whole = experiment().run();
    Stop stop = new Stop();
    stop.ask(Stop.Reason.OUT_OF_TIME);
    RunDirectory run = experiment().run(new Launch(stop, List.of(), stage -> {}));
    resume(run);
    assertThat(newest(run)).hasFileName("step-000000006");
    assertThat(newest(run).resolve("tensors.data-00000-of-00001"))
        .hasSameBinaryContentAs(newest(whole).resolve("tensors.data-00000-of-00001"));
    assertThat(run.reals()).hasSameBinaryContentAs(whole.reals());
    assertThat(run.samples(6)).hasSameBinaryContentAs(whole.samples(6));
    assertThat(Files.readAllLines(run.metrics())).hasSize(6);
  }

  @Test
  void aRunThatSomebodyElseWritesIsNeitherResumedNorTouched() throws IOException {
    RunDirectory run = stopped(3);
    String state = Files.readString(run.state());
    try (RunLock lock = RunLock.take(run)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> resume(run))
          .hasMessageMatching(
              """
              error GAN-R006: the run '%s' is in use by process %d on \\S+ since \\S+
                Fix: wait until it has ended, or stop that process."""
                  .formatted(run, ProcessHandle.current().pid()))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CANNOT_CREATE));
    }
    assertThat(run.state()).hasContent(state);
    resume(run);
    assertThat(Files.readAllLines(run.metrics())).hasSize(6);
  }

  /** A kill while it is written leaves the old one, and what is half written is not looked at. */
  @Test
  void whatARunIsIsReplacedInOneStep() throws IOException {
    RunDirectory run = stopped(3);
    Path half = run.path().resolve(".tmp-config.yaml");
    Files.writeString(half, "name: sm");
    Object before = Files.readAttributes(run.config(), "unix:ino").get("ino");
    resume(run);
    assertThat(half).doesNotExist();
    assertThat(Files.readAttributes(run.config(), "unix:ino").get("ino")).isNotEqualTo(before);
  }

  @Test
  void aRunHasAReportOfEachOfItsEnds() throws IOException {
    RunDirectory run = stopped(3);
    assertThat(run.report())
        .content()
        .contains("<title>00001-small: stopped</title>", "<dt>steps of 6</dt><dd>3</dd>");
    Path half = run.path().resolve(".tmp-report-1.html");
    Files.writeString(half, "<html");
    resume(run);
    assertThat(run.report())
        .content()
        .contains(
            "<title>00001-small: finished</title>",
            "<dt>steps of 6</dt><dd>6</dd>",
            "Last resumed ");
    assertThat(half).doesNotExist();
  }

  /** A training is worth more than its report. */
  @Test
  void aReportThatCannotBeWrittenCostsNothing() throws IOException {
    RunDirectory run =
        experiment()
            .run(
                (config, directory) -> {
                  Path notes = directory.report();
                  try {
                    Files.writeString(notes, "my notes");
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                  return new TrainingListener() {};
                });
    assertThat(run.state()).content().startsWith("{\"state\": \"finished\", \"step\": 6,");
    assertThat(run.report()).hasContent("my notes");
  }

  private static void assertLogged(RunDirectory run) {
    try {
      List<String> rows = Files.readAllLines(run.metrics());
      int step = rows.size();
      assertThat(step % 2).isZero();
      assertThat(rows).last().asString().startsWith("{\"step\": " + step + ",");
      assertThat(run.samples(step)).isNotEmptyFile();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private RunDirectory stopped(long after) {
    Stop stop = new Stop();
    return experiment()
        .run(
            new Launch(
                stop,
                List.of(
                    (config, run) ->
                        new TrainingListener() {
                          @Override
                          public void stepped(Game game, StepReport report) {
                            if (report.step() == after) {
                              stop.ask(Stop.Reason.TERMINATED);
                            }
                          }
                        }),
                stage -> {}));
  }

  private Experiment experiment() {
    return Experiment.parse(
        """
        name: small
        seed: 7
        data: {type: ring}
        generator: {type: mlp, latentSize: 3, hidden: [8]}
        discriminator: {type: mlp, hidden: [8]}
        loss: {type: non-saturating}
        training: {steps: 6, batchSize: 4}
        output: {directory: RUNS, logEvery: 1, sampleEvery: 2, gridRows: 2, gridColumns: 3, checkpointEvery: 2}
        """
            .replace("RUNS", folder.resolve("runs").toString()),
        "small.yaml",
        List.of(),
        REGISTRY);
  }

  private static void resume(RunDirectory run) {
    Experiment.resume(run, ResumeOptions.plain(), REGISTRY, Launch.with());
  }

  private static Path newest(RunDirectory run) {
    return SavedRun.find(run, OptionalLong.empty()).checkpoint().folder();
  }
}
