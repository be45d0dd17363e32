package gan.core.health;

import static gan.core.health.HealthWarning.figure;

import gan.core.game.Game;
import gan.core.game.Samples;
import gan.core.health.Distances.Nearest;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Warns of a generator that has learned training samples by heart, seen at several looks in a row:
 * the median distance from a sample to the nearest training sample is less than three tenths of the
 * median distance from a training sample to the nearest other one.
 *
 * <p>64 fixed samples are held against at most 2,000 training samples, and at most 2²³ numbers of
 * them: of larger data only copies of those are seen. Endless data cannot be learned by heart, and
 * is not looked at; nor is paired data, whose samples are asked to be like the training samples.
 */
public final class Memorisation implements TrainingListener {
  private static final int COMPARED = 64;
  private static final int MEASURED = 256;
  private static final int MOST_REALS = 2000;
  private static final long MOST_NUMBERS = 1 << 23;
  private static final int SHOWN = 8;
  private static final double CLOSE = 0.3;
  private static final String NAME = "memorisation";

  private final Watch watch;
  private final DataSource data;
  private final long seed;
  private final Alarm alarm = new Alarm();
  private Samples reals;
  private double usual;

  /**
   * A check that has seen nothing yet.
   *
   * @param data what the training samples are read from
   * @param seed which of them, and which latent vectors, to take
   */
  public Memorisation(Watch watch, DataSource data, long seed) {
    this.watch = watch;
    this.data = data;
    this.seed = seed;
  }

  @Override
  public void started(Game game, Start start) {
    if (data.size().orElse(0) > 1 && !data.sample().isPaired()) {
      long room = Math.max(2, MOST_NUMBERS / data.sample().shape().size());
      reals = Samples.of(Reals.read(data, seed, (int) Math.min(MOST_REALS, room)));
      usual =
          median(
              IntStream.range(0, Math.min(MEASURED, reals.count()))
                  .mapToObj(real -> Distances.nearest(reals, real, reals, real))
                  .toList());
    }
  }

  @Override
  public boolean looksAt(long step) {
    return watch.looksAt(step);
  }

  @Override
  public void stepped(Game game, StepReport report) {
    if (reals != null && watch.looksAt(report.step())) {
      look(game, report.step());
    }
  }

  private void look(Game game, long step) {
    Samples samples = game.samples(seed, COMPARED);
    List<Nearest> nearest =
        IntStream.range(0, COMPARED)
            .mapToObj(sample -> Distances.nearest(samples, sample, reals, -1))
            .toList();
    double distance = median(nearest);
    if (alarm.look(distance < CLOSE * usual, watch.patience())) {
      watch.warn(
          step,
          NAME,
          "Samples are "
              + figure(distance)
              + " from the nearest of "
              + reals.count()
              + " training samples, which are "
              + figure(usual)
              + " from each other.",
          "Use more data, a smaller generator or fewer steps; each row of the picture has a sample"
              + " and the training sample nearest to it.",
          watch.evidence().draw(NAME, step, pairs(samples, nearest), 2));
    }
  }

  private static double median(List<Nearest> nearest) {
    return Distances.median(nearest.stream().mapToDouble(Nearest::distance).toArray());
  }

  /** The samples that are nearest to a training sample, each followed by it. */
  private Samples pairs(Samples samples, List<Nearest> nearest) {
    SampleSpec sample = samples.sample();
    int size = Math.toIntExact(sample.shape().size());
    float[] values = new float[2 * SHOWN * size];
    int[] closest =
        IntStream.range(0, nearest.size())
            .boxed()
            .sorted(Comparator.comparingDouble(index -> nearest.get(index).distance()))
            .limit(SHOWN)
            .mapToInt(Integer::intValue)
            .toArray();
    for (int row = 0; row < SHOWN; row++) {
      float[] made = samples.values(closest[row]);
      float[] real = reals.values(nearest.get(closest[row]).index());
      System.arraycopy(made, 0, values, 2 * row * size, size);
      System.arraycopy(real, 0, values, (2 * row + 1) * size, size);
    }
    return new Samples(sample, 2 * SHOWN, values);
  }
}
