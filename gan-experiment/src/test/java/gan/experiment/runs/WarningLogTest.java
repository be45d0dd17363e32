package gan.experiment.runs;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.health.HealthWarning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningLogTest {
  @TempDir private Path folder;

  @Test
  void theNewestAreKeptAndAllAreCounted() throws IOException {
    WrittenRun written =
        WrittenRun.in(folder, "00001-digits")
            .file(
                "health.jsonl",
                """
                {"step": 1, "warning": "a", "message": "M.", "advice": "A."}
                {"step": 2, "warning": "b", "message": "M.", "advice": "A."}
                {"step": 3, "warning": "c", "message": "M.", "advice": "A.", "picture": "samples/c.png"}
                {"step": 4, "war""");
    HealthWarning second = new HealthWarning(2, "b", "M.", "A.", Optional.empty());
    HealthWarning third =
        new HealthWarning(
            3, "c", "M.", "A.", Optional.of(written.run().path().resolve("samples/c.png")));
    assertThat(WarningLog.of(written.run(), 2))
        .isEqualTo(new WarningLog(List.of(second, third), 3, 1));
  }

  @Test
  void aRunWithoutWarningsHasNone() throws IOException {
    assertThat(WarningLog.of(WrittenRun.in(folder, "00001-digits").run(), 2))
        .isEqualTo(new WarningLog(List.of(), 0, 0));
  }
}
