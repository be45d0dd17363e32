package gan.core.run;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.train.SampleOrder;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import java.nio.file.Files;

/**
 * Draws {@code reals.png} at the start, and the same latent vectors again and again while the
 * generator learns.
 */
public final class SampleLog implements TrainingListener {
  private final RunDirectory run;
  private final DataSource data;
  private final Interval interval;
  private final Pictures pictures;
  private final int count;
  private final long seed;

  /**
   * A log of a fixed grid.
   *
   * @param run where to write
   * @param data what reals are drawn from
   * @param interval at which steps
   * @param rows images in a column
   * @param columns images in a row
   * @param seed which latent vectors, and which reals
   */
  public SampleLog(
      RunDirectory run, DataSource data, Interval interval, int rows, int columns, long seed) {
    this.run = run;
    this.data = data;
    this.interval = interval;
    this.pictures = new Pictures(columns, data, seed);
    this.count = rows * columns;
    this.seed = seed;
  }

  @Override
  public void started(Game game, Start start) {
    if (start.step() > 0 || Files.exists(run.reals())) {
      return;
    }
    Batch batch = new SampleOrder(seed, data.size()).first(data, count);
    pictures.writeReal(Samples.of(batch), run.reals());
    pictures.write(game.samples(seed, count), game, run.samples(0));
  }

  @Override
  public boolean looksAt(long step) {
    return step != 1 && interval.includes(step);
  }

  @Override
  public void stepped(Game game, StepReport report) {
    if (looksAt(report.step())) {
      pictures.write(game.samples(seed, count), game, run.samples(report.step()));
    }
  }
}
