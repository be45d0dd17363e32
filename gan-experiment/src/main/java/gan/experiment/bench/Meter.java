package gan.experiment.bench;

import gan.core.game.Game;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;

/** Measures the steps of a training, but for the first ones. Not thread-safe. */
public final class Meter implements TrainingListener {
  private final int warmUp;
  private final double[] seconds;
  private double inside;
  private double first;
  private long before;

  /**
   * A meter that has seen nothing yet.
   *
   * @param warmUp how many steps not to count, at least 1
   * @param steps how many to measure after them, at least 1
   */
  public Meter(int warmUp, int steps) {
    if (warmUp < 1 || steps < 1) {
      throw new IllegalArgumentException(
          "There is nothing to measure in " + steps + " steps after " + warmUp + ".");
    }
    this.warmUp = warmUp;
    seconds = new double[steps];
  }

  /** How many steps the training must have. */
  public long steps() {
    return (long) warmUp + seconds.length;
  }

  @Override
  public boolean looksAt(long step) {
    return false;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    double now = (game.sessionNanos() - before) / 1e9;
    before = game.sessionNanos();
    if (report.step() == 1) {
      first = report.seconds();
    }
    int index = (int) (report.step() - warmUp) - 1;
    if (index >= 0 && index < seconds.length) {
      seconds[index] = report.seconds();
      inside += now;
    }
  }

  /**
   * What was measured.
   *
   * @param batchSize samples in a batch
   */
  public Timing timing(int batchSize) {
    return Timing.of(batchSize, first, seconds, inside);
  }
}
