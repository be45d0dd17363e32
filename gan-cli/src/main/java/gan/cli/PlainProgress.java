package gan.cli;

import gan.core.evaluate.Assessment;
import gan.core.game.Game;
import gan.core.health.HealthWarning;
import gan.core.health.Warnings;
import gan.core.run.Interval;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import gan.experiment.evaluate.EvaluationWatcher;
import java.io.PrintWriter;
import java.util.List;

/** One line at a time, for pipes and files. */
final class PlainProgress implements TrainingListener, Warnings, EvaluationWatcher {
  private final Screen screen;
  private final Pace pace;
  private final Interval interval;

  PlainProgress(Screen screen, Pace pace, Interval interval) {
    this.screen = screen;
    this.pace = pace;
    this.interval = interval;
  }

  @Override
  public boolean looksAt(long step) {
    return false;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    pace.add(report);
    if (interval.includes(report.step())) {
      say(
          screen.progress(),
          "step "
              + report.step()
              + "/"
              + pace.steps()
              + "  ETA "
              + pace.remaining(report.step())
              + "  "
              + pace.describe(report));
    }
  }

  @Override
  public void at(String what, long done, long total) {}

  @Override
  public void evaluated(long step, List<Assessment> found) {
    say(screen.progress(), Found.line(step, found));
  }

  @Override
  public void warn(HealthWarning warning) {
    say(screen.notes(), "warning: " + warning);
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
