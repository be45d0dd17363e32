package gan.core.health;

import static gan.core.health.HealthWarning.figure;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.spi.Batch;
import gan.core.spi.Coverage;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import java.util.Locale;
import java.util.Optional;

/**
 * Warns of a generator that makes few different samples, seen at several looks in a row.
 *
 * <p>The mean distance between two of 64 fixed samples is less than a fifth of that between two of
 * 64 real ones; both of one class, where there are labels and a class comes twice among them. Or,
 * where the data is a {@link KnownDistribution} with several modes, 2,500 samples cover fewer than
 * half of them, as Srivastava et al. (2017, arXiv 1705.07761) count, after more were covered
 * before, or while most samples are of high quality: early in a training few modes are covered
 * because few samples are any good.
 */
public final class ModeCollapse implements TrainingListener {
  private static final int COMPARED = 64;
  private static final int COUNTED = 2500;
  private static final double NARROW = 0.2;
  private static final double MOST = 0.5;

  private final Watch watch;
  private final DataSource data;
  private final long seed;
  private final Alarm alarm = new Alarm();
  private double realSpread;
  private double realSpreadOfOneClass;
  private boolean hasCoveredHalf;

  /**
   * A check that has seen nothing yet.
   *
   * @param data what the samples shall be like
   * @param seed which real samples and which latent vectors to take
   */
  public ModeCollapse(Watch watch, DataSource data, long seed) {
    this.watch = watch;
    this.data = data;
    this.seed = seed;
  }

  @Override
  public void started(Game game, Start start) {
    Batch reals = Reals.read(data, seed, COMPARED);
    Samples samples = Samples.of(reals);
    realSpread = Distances.meanPairwise(samples, new int[reals.size()]);
    realSpreadOfOneClass = Distances.meanPairwise(samples, reals.labels());
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
    Optional<String> collapsed = narrow(game).or(() -> fewModes(game));
    if (alarm.look(collapsed.isPresent(), watch.patience())) {
      watch.warn(
          report.step(),
          "mode-collapse",
          collapsed.orElseThrow(),
          "Lower the generator's learning rate, add a penalty such as r1, or check that the"
              + " generator's output depends on its latent vector.",
          watch.evidence().samples(game, report.step()));
    }
  }

  private Optional<String> narrow(Game game) {
    Samples samples = game.samples(seed, COMPARED);
    Optional<String> all = narrow(samples, new int[COMPARED], realSpread, "");
    return all.isPresent() || !game.sample().isLabelled()
        ? all
        : narrow(samples, game.labels(COMPARED), realSpreadOfOneClass, " of one class");
  }

  private static Optional<String> narrow(
      Samples samples, int[] labels, double realSpread, String which) {
    double spread = Distances.meanPairwise(samples, labels);
    return spread < NARROW * realSpread
        ? Optional.of(
            "Two samples"
                + which
                + " are "
                + figure(spread)
                + " apart on average, two real ones "
                + figure(realSpread)
                + ".")
        : Optional.empty();
  }

  private Optional<String> fewModes(Game game) {
    if (!(data instanceof KnownDistribution truth) || truth.modes() == 1) {
      return Optional.empty();
    }
    Coverage found = truth.coverage(game.samples(seed, COUNTED).values(), COUNTED);
    boolean few = 2 * found.modesCovered() < found.modes();
    hasCoveredHalf |= !few;
    return few && (hasCoveredHalf || found.highQuality() >= MOST)
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "%d samples cover %d of %d modes; %.0f %% of them are of high quality.",
                COUNTED,
                found.modesCovered(),
                found.modes(),
                100 * found.highQuality()))
        : Optional.empty();
  }
}
