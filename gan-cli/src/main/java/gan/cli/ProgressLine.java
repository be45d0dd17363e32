package gan.cli;

import gan.core.evaluate.Assessment;
import gan.core.game.Game;
import gan.core.health.HealthWarning;
import gan.core.health.Warnings;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import gan.experiment.evaluate.EvaluationWatcher;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A live line on a terminal. */
final class ProgressLine implements TrainingListener, Warnings, EvaluationWatcher {
  private static final int REFRESH_MILLIS = 200;
  private static final String ERASED_LINE = "\r\u001B[2K";

  private final Pace pace;
  private final PrintStream terminal;
  private ProgressBar bar;

  ProgressLine(Pace pace, PrintStream terminal) {
    this.pace = pace;
    this.terminal = terminal;
  }

  @Override
  public void started(Game game, Start start) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("train")
            .setInitialMax(pace.steps())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .hideEta()
            .setConsumer(new ConsoleProgressBarConsumer(terminal))
            .build();
    bar.stepTo(start.step());
  }

  @Override
  public boolean looksAt(long step) {
    return false;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    pace.add(report);
    bar.stepTo(report.step());
    bar.setExtraMessage("ETA " + pace.remaining(report.step()) + "  " + pace.describe(report));
  }

  @Override
  public void at(String what, long done, long total) {
    bar.setExtraMessage("evaluating: " + what + " " + done + "/" + total);
  }

  @Override
  public void evaluated(long step, List<Assessment> found) {
    terminal.print(ERASED_LINE + Found.line(step, found) + "\n");
  }

  /** Above the live line, which is drawn again at its next refresh. */
  @Override
  public void warn(HealthWarning warning) {
    terminal.print(ERASED_LINE + "warning: " + warning + "\n");
  }

  @Override
  public void ended(Game game, long step, Optional<Stop.Reason> stopped) {
    bar.close();
  }

  @Override
  public void failed(Throwable cause) {
    if (bar != null) {
      bar.close();
    }
  }
}
