package gan.cli;

import gan.core.game.Game;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.Stop;
import gan.core.train.TrainingListener;
import java.util.Optional;
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
  public void started(Game game, Start start) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("train")
            .setInitialMax(pace.steps())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .hideEta()
            .build();
    bar.stepTo(start.step());
  }

  @Override
  public void stepped(Game game, StepReport report) {
    pace.add(report);
    bar.stepTo(report.step());
    bar.setExtraMessage("ETA " + pace.remaining(report.step()) + "  " + pace.describe(report));
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
