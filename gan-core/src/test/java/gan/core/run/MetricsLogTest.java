package gan.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.train.StepReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsLogTest {
  @TempDir private Path folder;

  @Test
  void aRowIsInTheFileWhenTheStepEnds() {
    RunDirectory run = RunDirectory.create(folder, "metrics");
    MetricsLog log = new MetricsLog(run, new Interval(2, 5));
    for (long step = 1; step <= 5; step++) {
      log.stepped(null, new StepReport(step, 0.5, Double.NaN, 1, 0, 0.25));
    }
    assertThat(run.metrics())
        .hasContent(
            """
            {"step": 1, "discriminatorLoss": 0.5, "generatorLoss": "NaN", "real": 1.0, "fake": 0.0, "seconds": 0.25}
            {"step": 2, "discriminatorLoss": 0.5, "generatorLoss": "NaN", "real": 1.0, "fake": 0.0, "seconds": 0.25}
            {"step": 4, "discriminatorLoss": 0.5, "generatorLoss": "NaN", "real": 1.0, "fake": 0.0, "seconds": 0.25}
            {"step": 5, "discriminatorLoss": 0.5, "generatorLoss": "NaN", "real": 1.0, "fake": 0.0, "seconds": 0.25}
            """);
  }

  @Test
  void aLogThatCannotBeWrittenStopsTheTraining() throws IOException {
    RunDirectory run = RunDirectory.create(folder, "metrics");
    Files.createDirectory(run.metrics());
    assertThatThrownBy(
            () ->
                new MetricsLog(run, new Interval(1, 1))
                    .stepped(null, new StepReport(1, 0, 0, 0, 0, 0)))
        .hasMessage(
            """
            error GAN-R003: '%1$s' cannot be written: %1$s: Is a directory
              Fix: free space on the disk, or make the folder writable."""
                .formatted(run.metrics()))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.IO));
  }
}
