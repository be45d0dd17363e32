package gan.core.train;

import gan.core.game.DiscriminatorReport;
import gan.core.game.Game;
import gan.core.game.Rhythm;
import gan.core.game.RoundReport;
import gan.core.spi.DataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The training loop. */
public final class Trainer {
  /** So many numbers lie between the batches of one detour and the next. */
  private static final long DETOUR = 1L << 40;

  private final TrainingOptions options;
  private final long seed;
  private final List<TrainingListener> listeners;
  private final Stop stop;

  /** A loop that nobody stops early. */
  public Trainer(TrainingOptions options, long seed, List<TrainingListener> listeners) {
    this(options, seed, listeners, new Stop());
  }

  /**
   * A loop that has not started.
   *
   * @param options how long and in which rhythm
   * @param seed the order of the samples depends on it
   * @param listeners called in this order
   * @param stop looked at after each step
   */
  public Trainer(TrainingOptions options, long seed, List<TrainingListener> listeners, Stop stop) {
    this.options = options;
    this.seed = seed;
    this.listeners = List.copyOf(listeners);
    this.stop = stop;
  }

  /** Trains from the beginning to the last step, or until it shall stop. */
  public void run(Game game, DataSource data) {
    run(game, data, Start.fresh());
  }

  /**
   * Trains to the last step, or until it shall stop.
   *
   * @param game the players, as they are at the start; built for the batch size of the options
   * @param data real samples, at least a batch of them
   * @param start how far the training is
   */
  public void run(Game game, DataSource data, Start start) {
    options.checkEnough(data);
    SampleOrder order = new SampleOrder(seed, data.size());
    try (Feeder feeder = new Feeder(data, order, options.batchSize(), options.readAhead())) {
      listeners.forEach(listener -> listener.started(game, start));
      Rhythm rhythm =
          new Rhythm(options.discriminatorSteps(), options.reuseFakes(), start.detour() * DETOUR);
      Pace pace = new Pace(options.roundsPerCall(), options.steps(), game.period());
      long step = start.step();
      while (step < options.steps() && stop.reason().isEmpty()) {
        int count = pace.next(step, this::isLookedAt);
        for (StepReport report : rounds(game, feeder, rhythm, step, count)) {
          listeners.forEach(listener -> listener.stepped(game, report));
          pace.took(report.seconds(), ++step);
        }
      }
      long done = step;
      Optional<Stop.Reason> why = done < options.steps() ? stop.reason() : Optional.empty();
      listeners.forEach(listener -> listener.ended(game, done, why));
    } catch (RuntimeException | Error e) {
      tell(e);
      throw e;
    }
  }

  /** What a listener throws now would hide what happened first. */
  private void tell(Throwable cause) {
    for (TrainingListener listener : listeners) {
      try {
        listener.failed(cause);
      } catch (RuntimeException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private boolean isLookedAt(long step) {
    return listeners.stream().anyMatch(listener -> listener.looksAt(step));
  }

  private List<StepReport> rounds(Game game, Feeder feeder, Rhythm rhythm, long step, int count) {
    long start = System.nanoTime();
    List<RoundReport> measured = game.play(rhythm, step, count, feeder::batch);
    double seconds = (System.nanoTime() - start) / 1e9 / count;
    List<StepReport> reports = new ArrayList<>();
    for (RoundReport round : measured) {
      DiscriminatorReport judged = round.discriminator();
      reports.add(
          new StepReport(
              step + reports.size() + 1,
              judged.loss(),
              round.generatorLoss(),
              judged.real(),
              judged.fake(),
              seconds));
    }
    return reports;
  }
}
