package gan.cli;

import gan.core.game.Game;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A live line on a terminal. */
final class ProgressLine implements TrainingListener {
  private static final int REFRESH_MILLIS = 200;

  private final Pace pace;
  private ProgressBar bar;

  ProgressLine(Pace pace) {
    this.pace = pace;
  }

  @Override
  public void started(Game game) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("train")
            .setInitialMax(pace.steps())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .hideEta()
            .build();
  }

  @Override
  public void stepped(Game game, StepReport report) {
    pace.add(report);
    bar.stepTo(report.step());
    bar.setExtraMessage("ETA " + pace.remaining(report.step()) + "  " + pace.describe(report));
  }

  @Override
  public void finished(Game game, long steps) {
    bar.close();
  }
}
