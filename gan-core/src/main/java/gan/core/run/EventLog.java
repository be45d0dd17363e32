package gan.core.run;

import gan.core.game.Game;
import gan.core.tensorboard.EventFile;
import gan.core.train.Start;
import gan.core.train.StepReport;
import gan.core.train.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what {@link MetricsLog} and {@link SampleLog} have recorded into a file of events, for
 * {@code tensorboard --logdir runs}; and, if asked, how the weights are distributed.
 *
 * <p>Called after both. A run that goes on gets another file, which says from where on it counts:
 * nothing that was written is cut.
 */
public final class EventLog implements TrainingListener {
  private final RunDirectory run;
  private final Interval scalars;
  private final Interval pictures;
  private final Optional<Interval> histograms;
  private final Clock clock;
  private EventFile file;

  /**
   * A log whose file is created when the training starts.
   *
   * @param run where to write
   * @param scalars at which steps to write numbers
   * @param pictures at which steps samples are drawn
   * @param histograms at which steps to write how weights are distributed, if at all
   * @param clock what tells the time of an event
   */
  public EventLog(
      RunDirectory run,
      Interval scalars,
      Interval pictures,
      Optional<Interval> histograms,
      Clock clock) {
    this.run = run;
    this.scalars = scalars;
    this.pictures = pictures;
    this.histograms = histograms;
    this.clock = clock;
  }

  @Override
  public void started(Game game, Start start) {
    try {
      boolean isFirst = !EventFile.isIn(run.path());
      file = EventFile.create(run.path(), RunOwner.here().host(), clock);
      file.begin(start.step() + 1);
      if (isFirst) {
        picture(0, "samples/real", run.reals());
        picture(0, "samples/generated", run.samples(0));
      }
    } catch (IOException e) {
      throw LineFile.writing(run.path(), e);
    }
  }

  @Override
  public boolean looksAt(long step) {
    return pictures.includes(step)
        || histograms.filter(interval -> interval.includes(step)).isPresent();
  }

  @Override
  public void stepped(Game game, StepReport report) {
    long step = report.step();
    try {
      if (scalars.includes(step)) {
        file.scalars(step, numbers(report));
      }
      if (pictures.includes(step)) {
        picture(step, "samples/generated", run.samples(step));
      }
      if (histograms.isPresent() && histograms.get().includes(step)) {
        file.histograms(step, weights(game));
      }
    } catch (IOException e) {
      throw LineFile.writing(file.path(), e);
    }
  }

  /** Everything that was measured; what stands before the slash is a group in TensorBoard. */
  static Map<String, Double> numbers(StepReport report) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("loss/discriminator", report.discriminatorLoss());
    numbers.put("loss/generator", report.generatorLoss());
    numbers.put("score/real", report.real());
    numbers.put("score/fake", report.fake());
    numbers.put("time/seconds", report.seconds());
    return numbers;
  }

  /** A group for each player. */
  private static Map<String, float[]> weights(Game game) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    game.learned().forEach((name, values) -> weights.put(name.replaceFirst("\\.", "/"), values));
    return weights;
  }

  private void picture(long step, String tag, Path png) throws IOException {
    if (Files.exists(png)) {
      file.image(step, tag, Files.readAllBytes(png));
    }
  }
}
