package gan.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training 2N steps is training N steps and resuming for N more, to the bit. */
class ResumeTest {
  @TempDir private Path folder;

  @Test
  void aChangedConfigurationIsRefusedWithEveryDifference() {
    RunDirectory run = new Resuming(folder).experiment(List.of()).run();
    refuses(
        run,
        List.of("training.steps=20", "output.logEvery=3", "seed=8", "training.batchSize=5"),
        ExitStatus.CONFIG,
        """
        error GAN-K004: a resumed run must keep its configuration, but 2 values differ
          seed: 7 -> 8.
          training.batchSize: 4 -> 5.
          Free to change: training.steps, readAhead, roundsPerCall, device and threads; \
        evaluation, output, health.
          Fix: leave these as they were, or start a new run from its weights with 'gan train \
        --init-from'.""");
  }

  @Test
  void otherDataIsRefusedUnlessAccepted() throws IOException {
    RunDirectory run = new Resuming(folder).experiment(List.of("training.steps=4")).run();
    Path provenance = run.checkpoints().resolve("step-000000004/provenance.json");
    String text = Files.readString(provenance);
    String sum = text.replaceFirst("(?s).*\"count\" : -1,\\s*\"sha256\" : \"(\\w+)\".*", "$1");
    rewrite(provenance, text.replace(sum, "0".repeat(64)));
    refuses(
        run,
        List.of("training.steps=8"),
        ExitStatus.BAD_DATA,
        """
        error GAN-K005: the data differs from what the run was trained with: the samples are as \
        many, but not the same
          Fix: restore the data, or pass --accept-data-change.""");
    Resuming.resume(
        run, new ResumeOptions(List.of("training.steps=8"), OptionalLong.empty(), true));
    assertThat(Resuming.rows(run)).hasSize(8);
  }

  @Test
  void aDamagedCheckpointIsSkippedAndWhatCameAfterIsDoneAgain() throws IOException {
    RunDirectory whole = new Resuming(folder).experiment(List.of()).run();
    RunDirectory run = new Resuming(folder).experiment(List.of()).run();
    Path tensors = run.checkpoints().resolve("step-000000008/tensors.data-00000-of-00001");
    byte[] bytes = Files.readAllBytes(tensors);
    bytes[17] ^= 4;
    Files.write(tensors, bytes);
    Resuming.resume(run, ResumeOptions.plain());
    assertThat(Resuming.newest(run)).isEqualTo(Resuming.newest(whole));
    assertThat(Resuming.rows(run)).isEqualTo(Resuming.rows(whole));
    assertThat(run.log())
        .content()
        .contains(
            "skipped a damaged checkpoint: step-000000008: 'tensors.data-00000-of-00001' is not what"
                + " was written: its SHA-256 differs");
  }

  @Test
  void anEarlierCheckpointIsGoneOnFromAndLaterOnesAreKeptAside() throws IOException {
    RunDirectory run = new Resuming(folder).experiment(List.of()).run();
    Map<String, String> first = Resuming.newest(run);
    Resuming.resume(run, new ResumeOptions(List.of(), OptionalLong.of(6), false));
    assertThat(Resuming.newest(run)).isEqualTo(first);
    assertThat(Resuming.rows(run)).hasSize(8);
    try (Stream<Path> all = Files.list(run.checkpoints())) {
      assertThat(all.map(path -> path.getFileName().toString()).sorted())
          .anyMatch(name -> name.startsWith("aside-8-"));
    }
  }

  @Test
  void aNewRunBeginsWithWhatAnotherLearned() throws IOException {
    RunDirectory learned = new Resuming(folder).experiment(List.of()).run();
    RunDirectory fresh =
        new Resuming(folder)
            .experiment(List.of("training.steps=1", "training.generatorAverage={decay: 0.9}"))
            .runFrom(learned, Launch.with());
    assertThat(fresh.samples(0)).hasSameBinaryContentAs(learned.samples(8));
    assertThat(fresh.path()).isNotEqualTo(learned.path());
  }

  @Test
  void whereValuesCameFromIsKept() throws IOException {
    RunDirectory run = new Resuming(folder).experiment(List.of("training.steps=4")).run();
    Resuming.resume(
        run, new ResumeOptions(List.of("training.steps=8"), OptionalLong.empty(), false));
    assertThat(run.origins())
        .content()
        .contains("\"seed\" : \"small.yaml:2:7\"")
        .contains("\"training.steps\" : \"--set:1:16\"")
        .contains("\"training.accumulate\" : \"default\"");
  }

  @Test
  void aRunIsReproduced() {
    RunDirectory run = new Resuming(folder).experiment(List.of()).run();
    Reproduction same = Reproduction.of(run, Resuming.REGISTRY, Launch.with());
    assertThat(same.firstDifference()).isEmpty();
    assertThat(same.rows()).isEqualTo(8);
    assertThat(same.checkpoints()).containsExactly(8L, 6L, 4L);
  }

  @Test
  void theFirstStepThatDiffersIsReported() throws IOException {
    RunDirectory run = new Resuming(folder).experiment(List.of()).run();
    Files.writeString(
        run.metrics(),
        Files.readString(run.metrics()).replace("{\"step\": 5, ", "{\"step\": 5, 1"));
    Reproduction other = Reproduction.of(run, Resuming.REGISTRY, Launch.with());
    assertThat(other.firstDifference()).hasValue(5);
    assertThat(other.differences())
        .hasSize(1)
        .first(InstanceOfAssertFactories.STRING)
        .startsWith("The metrics of step 5 differ: 1\"discriminatorLoss\"");
  }

  @Test
  void aRunMayBeMovedAndResumed() throws IOException {
    RunDirectory whole = new Resuming(folder).experiment(List.of()).run();
    RunDirectory run = new Resuming(folder).experiment(List.of("training.steps=4")).run();
    RunDirectory moved = new RunDirectory(Files.move(run.path(), folder.resolve("elsewhere")));
    Resuming.resume(
        moved, new ResumeOptions(List.of("training.steps=8"), OptionalLong.empty(), false));
    assertThat(Resuming.newest(moved)).isEqualTo(Resuming.newest(whole));
  }

  private void refuses(
      RunDirectory run, List<String> overrides, ExitStatus status, String message) {
    assertThatThrownBy(
            () -> Resuming.resume(run, new ResumeOptions(overrides, OptionalLong.empty(), false)))
        .hasMessage(message)
        .isInstanceOfSatisfying(GanException.class, e -> assertThat(e.status()).isEqualTo(status));
  }

  /** Changes a file of a checkpoint and lets the manifest agree. */
  private static void rewrite(Path file, String text) throws IOException {
    Path manifest = file.resolveSibling("manifest.txt");
    String before = line(file);
    Files.writeString(file, text);
    Files.writeString(manifest, Files.readString(manifest).replace(before, line(file)));
  }

  private static String line(Path file) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return sum + " " + bytes.length + " " + file.getFileName();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
