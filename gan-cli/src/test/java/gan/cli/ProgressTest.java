package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.health.HealthWarning;
import gan.core.run.Interval;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
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
  private final StringWriter out = new StringWriter();

  private Screen screen(ProgressStyle style) {
    return new Screen(new PrintWriter(Writer.nullWriter()), new PrintWriter(out), style);
  }

  @Test
  void warningsAreShownEvenWhereProgressIsNot() {
    new PlainProgress(screen(ProgressStyle.NONE), pace, new Interval(50, 1000)).warn(WARNING);
    assertThat(out).hasToString(LINE);
  }

  @Test
  void progressIsShownUnlessNobodyWantsIt() {
    screen(ProgressStyle.NONE).progress().println("step 1");
    assertThat(out).hasToString("");
    screen(ProgressStyle.PLAIN).progress().println("step 2");
    screen(ProgressStyle.AUTO).progress().println("step 3");
    assertThat(out).hasToString("step 2\nstep 3\n");
  }

  @Test
  void aLineIsLiveOnATerminalOrWhereItIsAskedFor() {
    assertThat(screen(ProgressStyle.BAR).isLive()).isTrue();
    assertThat(screen(ProgressStyle.PLAIN).isLive()).isFalse();
    assertThat(screen(ProgressStyle.NONE).isLive()).isFalse();
    assertThat(screen(ProgressStyle.AUTO).isLive()).isFalse();
    System.setProperty("gan.terminal", "true");
    try {
      assertThat(screen(ProgressStyle.AUTO).isLive()).isTrue();
    } finally {
      System.clearProperty("gan.terminal");
    }
  }

  @Test
  void aWarningIsALineAmongOthers() {
    new PlainProgress(screen(ProgressStyle.PLAIN), pace, new Interval(50, 1000)).warn(WARNING);
    assertThat(out).hasToString(LINE);
  }

  @Test
  void aWarningTakesThePlaceOfTheLiveLineWhichIsDrawnBelowItAgain() {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(drawn, true, StandardCharsets.UTF_8);
    new ProgressLine(pace, terminal).warn(WARNING);
    assertThat(drawn.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001B[2K" + LINE);
  }
}
