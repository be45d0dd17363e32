package gan.core.run;

import gan.core.game.Game;
import gan.core.spi.Coverage;
import gan.core.spi.DataSource;
import gan.core.spi.KnownDistribution;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;

/**
 * Writes {@code metric-high-quality.jsonl}, the share of samples that could well be real, and
 * {@code metric-modes-covered.jsonl}, how many modes they come from, where the data is a {@link
 * KnownDistribution}; of other data nothing.
 *
 * <p>Counted over the same 2,500 samples each time, as Srivastava et al. (2017, arXiv 1705.07761)
 * count.
 */
public final class TruthLog implements TrainingListener {
  private static final int COUNTED = 2500;

  private final LineFile highQuality;
  private final LineFile modesCovered;
  private final DataSource data;
  private final Interval interval;
  private final long seed;

  /**
   * A log that is still empty.
   *
   * @param run where to write
   * @param data what is imitated
   * @param interval at which steps
   * @param seed which latent vectors
   */
  public TruthLog(RunDirectory run, DataSource data, Interval interval, long seed) {
    this.highQuality = new LineFile(run.metric("high-quality"));
    this.modesCovered = new LineFile(run.metric("modes-covered"));
    this.data = data;
    this.interval = interval;
    this.seed = seed;
  }

  @Override
  public void stepped(Game game, StepReport report) {
    if (data instanceof KnownDistribution truth && interval.includes(report.step())) {
      Coverage found = truth.coverage(game.samples(seed, COUNTED).values(), COUNTED);
      highQuality.append(
          new JsonLine()
              .put("step", report.step())
              .put("value", found.highQuality())
              .put("samples", COUNTED)
              .toString());
      modesCovered.append(
          new JsonLine()
              .put("step", report.step())
              .put("value", found.modesCovered())
              .put("modes", found.modes())
              .put("samples", COUNTED)
              .toString());
    }
  }
}
