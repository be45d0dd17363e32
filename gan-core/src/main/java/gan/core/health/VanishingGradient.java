package gan.core.health;

import static gan.core.health.HealthWarning.figure;

import gan.core.game.Game;
import gan.core.game.GradientReport;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Warns of a generator that learns nothing: the norm of its whole gradient is zero, or less than a
 * thousandth of the median of its earlier norms at several looks in a row.
 *
 * <p>The gradient is that of a fixed batch. A norm that is warned about is no part of the median,
 * which needs three norms.
 */
public final class VanishingGradient implements TrainingListener {
  private static final double FAINT = 1e-3;
  private static final int ENOUGH = 3;

  private final Watch watch;
  private final DataSource data;
  private final int batchSize;
  private final long seed;
  private final Alarm alarm = new Alarm();
  private final List<Double> norms = new ArrayList<>();
  private Batch reals;

  /**
   * A check that has seen nothing yet.
   *
   * @param data what the fixed batch is read from
   * @param batchSize that of the game
   * @param seed which samples the batch has
   */
  public VanishingGradient(Watch watch, DataSource data, int batchSize, long seed) {
    this.watch = watch;
    this.data = data;
    this.batchSize = batchSize;
    this.seed = seed;
  }

  @Override
  public void started(Game game, Start start) {
    reals = Reals.read(data, seed, batchSize);
  }

  @Override
  public boolean looksAt(long step) {
    return watch.looksAt(step);
  }

  @Override
  public void stepped(Game game, StepReport report) {
    if (watch.looksAt(report.step())) {
      // No batch of a run has a negative number, so no other noise is drawn twice.
      GradientReport gradients = game.gradients(reals, -report.step(), report.step());
      Divergence.check(gradients, report.step());
      if (game.generatorWeights() > 0) {
        look(game, report.step(), gradients.generator());
      }
    }
  }

  private void look(Game game, long step, Map<String, Double> gradient) {
    double norm = GradientReport.norm(gradient);
    double usual = usual();
    boolean vanished = norm == 0 || norm < FAINT * usual;
    if (!vanished) {
      norms.add(norm);
    }
    if (alarm.look(vanished, norm == 0 ? 1 : watch.patience())) {
      watch.warn(
          step,
          "vanishing-gradient",
          message(gradient, norm, usual),
          "Choose a loss that does not saturate, such as non-saturating, or give the discriminator"
              + " less of a lead; then look at the activations behind that weight.",
          watch.evidence().samples(game, step));
    }
  }

  /** NaN, which nothing is less than, until there are enough. */
  private double usual() {
    return norms.size() < ENOUGH
        ? Double.NaN
        : Distances.median(norms.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static String message(Map<String, Double> gradient, double norm, double usual) {
    Map.Entry<String, Double> least =
        Collections.min(gradient.entrySet(), Map.Entry.comparingByValue());
    return "The generator's gradient has the norm "
        + figure(norm)
        + (Double.isNaN(usual) ? "" : ", where " + figure(usual) + " was usual")
        + "; it is smallest in "
        + least.getKey()
        + ", "
        + figure(least.getValue())
        + ".";
  }
}
