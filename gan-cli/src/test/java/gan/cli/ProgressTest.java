package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.health.HealthWarning;
import gan.core.run.Interval;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final HealthWarning WARNING =
      new HealthWarning(
          500, "mode-collapse", "It is so.", "Mend it.", Optional.of(Path.of("runs/1/a.png")));
  private static final String LINE =
      "warning: step 500, mode-collapse: It is so. Mend it. See runs/1/a.png\n";

  private final Pace pace = new Pace(1000, 64);

  @Test
  void aWarningIsALineAmongOthers() {
    StringWriter out = new StringWriter();
    new PlainProgress(new PrintWriter(out), pace, new Interval(50, 1000)).warn(WARNING);
    assertThat(out).hasToString(LINE);
  }

  @Test
  void aWarningTakesThePlaceOfTheLiveLineWhichIsDrawnBelowItAgain() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(out, true, StandardCharsets.UTF_8);
    new ProgressLine(pace, terminal).warn(WARNING);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001B[2K" + LINE);
  }
}
