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
  private final PrintWriter out;
  private final Pace pace;
  private final Interval interval;

  PlainProgress(PrintWriter out, Pace pace, Interval interval) {
    this.out = out;
    this.pace = pace;
    this.interval = interval;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    pace.add(report);
    if (interval.includes(report.step())) {
      out.println(
          "step "
              + report.step()
              + "/"
              + pace.steps()
              + "  ETA "
              + pace.remaining(report.step())
              + "  "
              + pace.describe(report));
      out.flush();
    }
  }

  @Override
  public void at(String what, long done, long total) {}

  @Override
  public void evaluated(long step, List<Assessment> found) {
    out.println(Found.line(step, found));
    out.flush();
  }

  @Override
  public void warn(HealthWarning warning) {
    out.println("warning: " + warning);
    out.flush();
  }
}
