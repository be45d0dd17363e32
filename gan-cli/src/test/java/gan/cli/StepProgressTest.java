package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class StepProgressTest {

  @Test
  void elsewhereThanOnATerminalThereIsALineForEachTenth() {
    StringWriter out = new StringWriter();
    try (StepProgress progress = new StepProgress.Plain("step", new PrintWriter(out), seconds(2))) {
      for (int done = 1; done <= 40; done++) {
        progress.at(done, 40, "loss " + done);
      }
    }
    assertThat(out.toString().lines())
        .containsExactly(
            "step 4/40  ETA 1m12s  loss 4",
            "step 8/40  ETA 1m04s  loss 8",
            "step 12/40  ETA 56s  loss 12",
            "step 16/40  ETA 48s  loss 16",
            "step 20/40  ETA 40s  loss 20",
            "step 24/40  ETA 32s  loss 24",
            "step 28/40  ETA 24s  loss 28",
            "step 32/40  ETA 16s  loss 32",
            "step 36/40  ETA 8s  loss 36",
            "step 40/40  ETA 0s  loss 40");
  }

  @Test
  void workOfFewPiecesHasALineOnceItTakesLong() {
    StringWriter out = new StringWriter();
    try (StepProgress progress = new StepProgress.Plain("set", new PrintWriter(out), seconds(1))) {
      progress.at(1, 2, "real");
      progress.at(2, 2, "generated");
    }
    assertThat(out.toString().lines()).containsExactly("set 2/2  ETA 0s  generated");
  }

  @Test
  void shortWorkIsNotTold() {
    StringWriter out = new StringWriter();
    long[] now = {0};
    LongSupplier nanos = () -> now[0] += 9_000_000;
    try (StepProgress progress = new StepProgress.Plain("step", new PrintWriter(out), nanos)) {
      for (int done = 1; done <= 100; done++) {
        progress.at(done, 100, "");
      }
    }
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void onATerminalThereIsOneLine() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(out, true, StandardCharsets.UTF_8);
    try (StepProgress progress = new StepProgress.Live("step", terminal, seconds(1))) {
      progress.at(1, 3, "loss 2");
      progress.at(3, 3, "loss 1");
    }
    String shown = out.toString(StandardCharsets.UTF_8);
    assertThat(shown.substring(shown.lastIndexOf('\r')))
        .contains("step", "100%", "3/3", "ETA 0s  loss 1");
    assertThat(shown.strip()).doesNotContain("\n"); // it is drawn again after a carriage return
  }

  @Test
  void whatWasNeverBegunShowsNothing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(out, true, StandardCharsets.UTF_8);
    new StepProgress.Live("step", terminal, seconds(1)).close();
    assertThat(out.size()).isZero();
  }

  /** A clock that goes on by so much at each look. */
  private static LongSupplier seconds(long each) {
    return new LongSupplier() {
      private long now;

      @Override
      public long getAsLong() {
        now += each * 1_000_000_000L;
        return now;
      }
    };
  }
}
