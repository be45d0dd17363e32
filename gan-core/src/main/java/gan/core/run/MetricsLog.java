package gan.core.run;

import gan.core.game.Game;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;

/**
 * Writes {@code metrics.jsonl}: one line for the first step, one every so many steps, and one for
 * the last.
 */
public final class MetricsLog implements TrainingListener {
  private final LineFile file;
  private final Interval interval;

  /**
   * A log that is still empty.
   *
   * @param run where to write
   * @param interval at which steps
   */
  public MetricsLog(RunDirectory run, Interval interval) {
    this.file = new LineFile(run.metrics());
    this.interval = interval;
  }

  @Override
  public boolean looksAt(long step) {
    return false;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    if (interval.includes(report.step())) {
      file.append(
          new JsonLine()
              .put("step", report.step())
              .put("discriminatorLoss", report.discriminatorLoss())
              .put("generatorLoss", report.generatorLoss())
              .put("real", report.real())
              .put("fake", report.fake())
              .put("seconds", report.seconds())
              .toString());
    }
  }
}
