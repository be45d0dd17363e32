package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.checkpoint.CheckpointStore;
import gan.core.plugin.PluginRegistry;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import gan.core.spi.DataSourceFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four samples a step, a checkpoint every other step, and data that is bad from some sample on. */
class RollbackTest {
  private static final String TEXT =
      """
      name: poisoned
      seed: 7
      data: {type: poisoned, from: 20, to: 24}
      generator: {type: mlp, latentSize: 3, hidden: [8]}
      discriminator: {type: mlp, hidden: [8]}
      loss: {type: non-saturating}
      training: {steps: 9, batchSize: 4, onDivergence: rollback}
      output: {directory: RUNS, logEvery: 1, sampleEvery: 2, gridRows: 2, gridColumns: 3, checkpointEvery: 2}
      """;

  /** The last values are those of the run; all else is known. */
  private static final String DIVERGED =
      """
      error GAN-T001: the discriminator's loss is NaN at step %d
        Its last values, the newest last: (-?[\\d.]+, )*NaN\\.
        Not finite: discriminator\\.hidden1\\.kernel, discriminator\\.hidden1\\.bias, \
      discriminator\\.output\\.kernel, discriminator\\.output\\.bias, \
      discriminatorOptimizer\\.discriminator\\.hidden1\\.kernel\\.m and \\d+ more\\.
        Fix: lower the learning rates, or choose a loss or a penalty, such as r1, that keeps the \
      discriminator's slope bounded\\.""";

  @TempDir private Path folder;

  private PluginRegistry registry;

  @BeforeEach
  void install() throws IOException {
    registry = TestParts.with(folder, DataSourceFactory.class, PoisonedFactory.class);
  }

  @Test
  void aRunThatDivergesGoesOnFromItsLastCheckpointWithOtherSamples() throws IOException {
    RunDirectory run = experiment(List.of()).run();
    assertThat(failures(run)).containsExactly(6L);
    assertThat(run.log()).content().containsOnlyOnce("resumed after 4 steps");
    assertThat(rows(run)).isEqualTo(LongStream.rangeClosed(1, 9).boxed().toList());
    assertThat(run.state()).content().startsWith("{\"state\": \"finished\", \"step\": 9,");
    assertThat(newest(run).resolve("checkpoint.json"))
        .content()
        .startsWith("{\"step\": 9, \"detour\": 1,");
    assertThat(run.report()).content().contains("<title>00001-poisoned: finished</title>");
  }

  @Test
  void aRunThatWasRolledBackIsResumedExactly() throws IOException {
    RunDirectory whole = experiment(List.of()).run();
    RunDirectory run = experiment(List.of("training.steps=7")).run();
    Experiment.resume(
        run,
        new ResumeOptions(List.of("training.steps=9"), OptionalLong.empty(), false),
        registry,
        Launch.with());
    Path tensors = Path.of("tensors.data-00000-of-00001");
    assertThat(newest(run).resolve(tensors)).hasSameBinaryContentAs(newest(whole).resolve(tensors));
  }

  @Test
  void aRunThatDivergesAgainAndAgainStops() throws IOException {
    diverges(List.of("data.to=9000000000000000000"), 5);
    RunDirectory run = new RunDirectory(folder.resolve("runs/00001-poisoned"));
    assertThat(failures(run)).containsExactly(6L, 5L, 5L);
    assertThat(new CheckpointStore(run.checkpoints()).steps()).containsExactly(4L, 2L);
    assertThat(newest(run)).hasFileName("step-000000004");
    assertThat(rows(run)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(run.state())
        .content()
        .startsWith("{\"state\": \"failed\", \"step\": 4,")
        .endsWith(
            "\"code\": \"GAN-T001\", \"reason\": \"the discriminator's loss is NaN at step 5\","
                + " \"exit\": 79}\n");
  }

  @Test
  void withoutThePolicyTheFirstDivergenceStopsAndIsNotSaved() throws IOException {
    diverges(List.of("training.onDivergence=stop"), 6);
    RunDirectory run = new RunDirectory(folder.resolve("runs/00001-poisoned"));
    assertThat(failures(run)).containsExactly(6L);
    assertThat(newest(run)).hasFileName("step-000000004");
    assertThat(rows(run)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(run.report())
        .content()
        .contains(
            "<title>00001-poisoned: diverged</title>",
            "<p class=\"bad\">The discriminator&#39;s loss is NaN at step 6 (GAN-T001).</p>");
  }

  @Test
  void beforeTheFirstCheckpointThereIsNothingToGoBackTo() {
    diverges(List.of("data.from=0"), 1);
  }

  private void diverges(List<String> overrides, long step) {
    assertThatThrownBy(() -> experiment(overrides).run())
        .hasMessageMatching(DIVERGED.formatted(step))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.DIVERGED));
  }

  private Experiment experiment(List<String> overrides) {
    return Experiment.parse(
        TEXT.replace("RUNS", folder.resolve("runs").toString()),
        "poisoned.yaml",
        overrides,
        registry);
  }

  private static Path newest(RunDirectory run) {
    return SavedRun.find(run, OptionalLong.empty()).checkpoint().folder();
  }

  private static List<Long> rows(RunDirectory run) throws IOException {
    return Files.readAllLines(run.metrics()).stream()
        .map(row -> Long.valueOf(row.replaceFirst("\\{\"step\": (\\d+),.*", "$1")))
        .toList();
  }

  /** At which steps the log says that the training failed. */
  private static List<Long> failures(RunDirectory run) throws IOException {
    return Files.readAllLines(run.log()).stream()
        .filter(line -> line.contains("  failed: "))
        .map(line -> Long.valueOf(line.replaceFirst(".* at step (\\d+)", "$1")))
        .toList();
  }
}
