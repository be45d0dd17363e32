package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private final Console console = new Console();

  @TempDir private Path folder;

  @Test
  void theReportIsWrittenAndWrittenAgain() throws Exception {
    Path run = WrittenRun.in(folder, "00001-digits").state("running").path();
    Path report = run.resolve("report.html");
    assertThat(console.run("report", run.toString())).isEqualTo(report + "\n");
    assertThat(report).content().contains("<title>00001-digits: killed</title>");
    WrittenRun.in(folder, "00001-digits").state("finished");
    assertThat(console.run("report", run.toString())).isEqualTo(report + "\n");
    assertThat(report).content().contains("<title>00001-digits: finished</title>");
  }

  @Test
  void aMistypedRunIsNamedWithTheNearest() throws Exception {
    WrittenRun.in(folder, "00001-digits");
    console.fails(
        66,
        """
        error GAN-R001: 'RUNS/00001-digit' is not a run: it has no config.yaml
          did you mean 'RUNS/00001-digits'?
          Fix: name a folder that 'gan train' created, such as runs/00001-digits.
        """
            .replace("RUNS", folder.toString()),
        "report",
        folder.resolve("00001-digit").toString());
  }
}
