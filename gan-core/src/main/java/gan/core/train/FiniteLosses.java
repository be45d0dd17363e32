package gan.core.train;

import gan.core.game.Game;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;

/**
 * Stops a training whose losses are no longer finite numbers: it cannot recover, and must not be
 * saved.
 */
public final class FiniteLosses implements TrainingListener {

  /** A check of every round. */
  public FiniteLosses() {}

  @Override
  public void stepped(Game game, StepReport report) {
    check("discriminator", report.discriminatorLoss(), report.step());
    check("generator", report.generatorLoss(), report.step());
  }

  private static void check(String player, double loss, long step) {
    if (!Double.isFinite(loss)) {
      throw new GanException(
          Problem.of(
              ErrorCode.DIVERGED,
              "the " + player + "'s loss is " + loss + " at step " + step,
              "lower the learning rates, or choose a loss or a penalty that keeps the discriminator's"
                  + " slope bounded."));
    }
  }
}
