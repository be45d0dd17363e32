package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunStatusTest {
  private static final Instant STARTED = Instant.parse("2026-11-01T10:00:00Z");
  private static final Instant UPDATED = Instant.parse("2026-11-01T10:20:30Z");

  @TempDir private Path runs;

  @ParameterizedTest
  @CsvSource({
    "finished, FINISHED",
    "stopped, STOPPED",
    "failed, FAILED",
    "sleeping, UNKNOWN",
    "FINISHED, UNKNOWN"
  })
  void theStateFileTellsHowItStands(String name, RunState state) throws Exception {
    assertThat(RunStatus.of(run().state(name).run()))
        .isEqualTo(
            new RunStatus(
                state,
                OptionalLong.of(60),
                OptionalLong.of(100),
                Optional.of(STARTED),
                UPDATED,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void aRunningRunHasAnOwner() throws Exception {
    long pid = ProcessHandle.current().pid();
    assertThat(RunStatus.of(run().state("running").owner(pid).run()).state())
        .isEqualTo(RunState.RUNNING);
  }

  @Test
  void aRunningRunWhoseOwnerIsGoneWasKilled() throws Exception {
    assertThat(RunStatus.of(run().state("running").owner(WrittenRun.NOBODY).run()).state())
        .isEqualTo(RunState.KILLED);
    assertThat(RunStatus.of(WrittenRun.in(runs, "00002-x").state("running").run()).state())
        .isEqualTo(RunState.KILLED);
  }

  @Test
  void aFailureHasItsCodeAndReason() throws Exception {
    WrittenRun run = run();
    Files.writeString(
        run.run().state(),
        "{\"state\": \"failed\", \"updated\": \"2026-11-01T10:20:30Z\", \"code\": \"GAN-T001\","
            + " \"reason\": \"a loss is NaN\"}");
    assertThat(RunStatus.of(run.run()))
        .isEqualTo(
            new RunStatus(
                RunState.FAILED,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                UPDATED,
                Optional.of("a loss is NaN"),
                Optional.of("GAN-T001")));
  }

  @Test
  void aRunWithoutAStateFileIsFinishedIfItsLogSaysSo() throws Exception {
    WrittenRun run =
        run().log("2026-11-01T10:00:00Z  started\n2026-11-01T10:20:30Z  finished after 60 steps\n");
    assertThat(status(run, run.run().log()))
        .isEqualTo(before(RunState.FINISHED, OptionalLong.of(60)));
  }

  @Test
  void aRunWithoutAStateFileIsElseUnknown() throws Exception {
    WrittenRun run = run().log("2026-11-01T10:00:00Z  started\n");
    assertThat(status(run, run.run().log()))
        .isEqualTo(before(RunState.UNKNOWN, OptionalLong.empty()));
    Files.delete(run.run().log());
    assertThat(status(run, run.run().config()))
        .isEqualTo(before(RunState.UNKNOWN, OptionalLong.empty()));
  }

  @ParameterizedTest
  @CsvSource({"''", "{", "[]", "7"})
  void aDamagedStateFileCountsAsNone(String text) throws Exception {
    WrittenRun run = run().log("2026-11-01T10:20:30Z  finished after 60 steps\n");
    Files.writeString(run.run().state(), text);
    assertThat(status(run, run.run().log()))
        .isEqualTo(before(RunState.FINISHED, OptionalLong.of(60)));
  }

  @Test
  void aStateFileIsNotReadHoweverLargeItIs() throws Exception {
    WrittenRun run = run().log("2026-11-01T10:20:30Z  finished after 60 steps\n");
    Files.writeString(run.run().state(), "{\"state\": \"failed\"}" + " ".repeat(1 << 17));
    assertThat(RunStatus.of(run.run()).state()).isEqualTo(RunState.FINISHED);
  }

  private WrittenRun run() throws IOException {
    return WrittenRun.in(runs, "00001-x");
  }

  private static RunStatus status(WrittenRun run, Path newest) throws IOException {
    Files.setLastModifiedTime(newest, FileTime.from(UPDATED));
    return RunStatus.of(run.run());
  }

  private static RunStatus before(RunState state, OptionalLong step) {
    return new RunStatus(
        state,
        step,
        OptionalLong.empty(),
        Optional.empty(),
        UPDATED,
        Optional.empty(),
        Optional.empty());
  }
}
