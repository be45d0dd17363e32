package gan.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how work of many steps gets on, and when it will be over: a live line on a terminal, a
 * plain line for each tenth elsewhere. Not thread-safe.
 */
interface StepProgress extends AutoCloseable {

  /**
   * Shows it.
   *
   * @param done how much is done
   * @param total how much there is to do; the same at every call
   * @param note what else to say, such as a loss
   */
  void at(long done, long total, String note);

  /** Ends the line. */
  @Override
  void close();

  /** In the style that was asked for. */
  static StepProgress of(String task, Screen screen) {
    return screen.isLive()
        ? new Live(task, System.err, System::nanoTime)
        : new Plain(task, screen.progress(), System::nanoTime);
  }

  /** How long the rest will take if it goes on as it went; the first piece is not counted. */
  final class Clock {
    private final LongSupplier nanos;
    private long begin = -1;
    private long spent;
    private long before;

    Clock(LongSupplier nanos) {
      this.nanos = nanos;
    }

    String remaining(long done, long total) {
      if (begin < 0 || done <= before) {
        begin = nanos.getAsLong();
        before = done;
        return "?";
      }
      spent = nanos.getAsLong() - begin;
      double each = (double) spent / (done - before);
      return TimeLeft.text(Duration.ofNanos(Math.round(each * (total - done))));
    }
  }

  /** One line at a time, for pipes and files; none for what takes less than a second. */
  final class Plain implements StepProgress {
    private static final int LINES = 10;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final String task;
    private final PrintWriter out;
    private final Clock clock;
    private long shown;

    Plain(String task, PrintWriter out, LongSupplier nanos) {
      this.task = task;
      this.out = out;
      this.clock = new Clock(nanos);
    }

    @Override
    public void at(long done, long total, String note) {
      String remaining = clock.remaining(done, total);
      long tenths = Math.multiplyExact(done, LINES) / total;
      if (tenths > shown && clock.spent >= SECOND) {
        shown = tenths;
        out.println(task + " " + done + "/" + total + "  ETA " + remaining + "  " + note);
        out.flush();
      }
    }

    @Override
    public void close() {}
  }

  /** A line that is drawn again and again. */
  final class Live implements StepProgress {
    private static final int REFRESH_MILLIS = 200;

    private final String task;
    private final PrintStream terminal;
    private final Clock clock;
    private ProgressBar bar;

    Live(String task, PrintStream terminal, LongSupplier nanos) {
      this.task = task;
      this.terminal = terminal;
      this.clock = new Clock(nanos);
    }

    @Override
    public void at(long done, long total, String note) {
      if (bar == null) {
        bar =
            new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(terminal))
                .build();
      }
      bar.stepTo(done);
      bar.setExtraMessage("ETA " + clock.remaining(done, total) + "  " + note);
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
