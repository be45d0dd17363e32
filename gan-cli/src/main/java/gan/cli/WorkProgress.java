package gan.cli;

import gan.core.evaluate.EvaluationProgress;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how work gets on that has several parts: a live line on a terminal, elsewhere a line for
 * each quarter of what takes long. Not thread-safe.
 */
final class WorkProgress implements EvaluationProgress, AutoCloseable {
  private static final int REFRESH_MILLIS = 200;
  private static final int QUARTERS = 4;
  private static final Duration LONG = Duration.ofSeconds(2);

  private final PrintStream err;
  private final boolean isTerminal = Boolean.getBoolean("gan.terminal");
  private String what = "";
  private long started;
  private long told;
  private ProgressBar bar;

  WorkProgress(PrintStream err) {
    this.err = err;
  }

  @Override
  public void at(String part, long done, long total) {
    if (!part.equals(what)) {
      close();
      what = part;
      started = System.nanoTime();
      told = 0;
    }
    if (isTerminal) {
      live(done, total);
    } else {
      plain(done, total);
    }
  }

  /** The part that was shown last is over. */
  @Override
  public void close() {
    what = "";
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private void live(long done, long total) {
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(REFRESH_MILLIS)
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .build();
    }
    bar.stepTo(done);
  }

  private void plain(long done, long total) {
    long quarter = QUARTERS * done / Math.max(1, total);
    Duration spent = Duration.ofNanos(System.nanoTime() - started);
    if (quarter > told && done < total && spent.compareTo(LONG) > 0) {
      told = quarter;
      long left = spent.toMillis() * (total - done) / done / 1000;
      err.println(what + " " + done + "/" + total + "  ETA " + left + "s");
    }
  }
}
