package gan.core.health;

import static gan.core.health.HealthWarning.figure;

import gan.core.game.Game;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;

/**
 * Warns of a discriminator that is always right: D(x) at least 0.99, D(G(z)) at most 0.01 and its
 * loss within 0.05 of zero, at several looks in a row.
 *
 * <p>The loss must vanish too, because the scores of a critic are no logits: a Wasserstein critic
 * has scores far from each other, and a large negative loss, when it does its best. A loss whose
 * targets are small scores, such as least squares, is never warned about.
 */
public final class SaturatedDiscriminator implements TrainingListener {
  private static final double SURE = 0.01;
  private static final double SPENT = 0.05;

  private final Watch watch;
  private final Alarm alarm = new Alarm();

  /** A check that has seen nothing yet. */
  public SaturatedDiscriminator(Watch watch) {
    this.watch = watch;
  }

  @Override
  public boolean looksAt(long step) {
    return watch.looksAt(step);
  }

  @Override
  public void stepped(Game game, StepReport report) {
    if (!watch.looksAt(report.step())) {
      return;
    }
    boolean saturated =
        report.real() >= 1 - SURE
            && report.fake() <= SURE
            && Math.abs(report.discriminatorLoss()) <= SPENT;
    if (alarm.look(saturated, watch.patience())) {
      watch.warn(
          report.step(),
          "saturated-discriminator",
          "The discriminator is always right: D(x) is "
              + figure(report.real())
              + ", D(G(z)) "
              + figure(report.fake())
              + " and its loss "
              + figure(report.discriminatorLoss())
              + ".",
          "Lower its learning rate or training.discriminatorSteps, or add a penalty such as r1 or"
              + " training.instanceNoise.",
          watch.evidence().samples(game, report.step()));
    }
  }
}
