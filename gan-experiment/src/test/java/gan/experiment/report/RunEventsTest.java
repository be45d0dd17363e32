package gan.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import gan.experiment.report.RunEvents.Event;
import gan.experiment.runs.WrittenRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunEventsTest {
  @TempDir private Path folder;

  @Test
  void theNewestAreKeptAndEveryCommand() throws IOException {
    WrittenRun written =
        WrittenRun.in(folder, "00001-digits")
            .log(
                """
                2026-11-01T10:00:00Z  command: gan train
                2026-11-01T10:00:01Z  step 1  D 1.0
                2026-11-01T10:00:02Z  failed: error GAN-R003: 'x' cannot be written
                  Fix: free space.
                2026-11-01T10:00:03Z  resumed after 1 steps
                """);
    RunEvents events = RunEvents.of(written.run(), 2);
    assertThat(events)
        .isEqualTo(
            new RunEvents(
                List.of(
                    new Event("", "  Fix: free space."),
                    new Event("2026-11-01T10:00:03Z", "resumed after 1 steps")),
                2,
                List.of("gan train")));
    assertThat(events.isResumed()).isTrue();
    assertThat(RunEvents.of(written.log("2026-11-01T10:00:01Z  started\n").run(), 2).isResumed())
        .isFalse();
  }
}
