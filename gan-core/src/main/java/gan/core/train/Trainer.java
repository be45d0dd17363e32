package gan.core.train;

import gan.core.game.DiscriminatorReport;
import gan.core.game.Game;
import gan.core.game.RoundReport;
import gan.core.problem.ErrorCode;
import gan.core.problem.GanException;
import gan.core.problem.Problem;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
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
    checkEnough(data);
    SampleOrder order = new SampleOrder(seed, data.size());
    try (Feeder feeder = new Feeder(data, order, options.batchSize(), options.readAhead())) {
      listeners.forEach(listener -> listener.started(game, start));
      long step = start.step();
      while (step < options.steps() && stop.reason().isEmpty()) {
        StepReport report = round(game, feeder, step, start.detour() * DETOUR);
        listeners.forEach(listener -> listener.stepped(game, report));
        step++;
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

  private StepReport round(Game game, Feeder feeder, long step, long offset) {
    long start = System.nanoTime();
    RoundReport measured =
        game.scheme().extragradient()
            ? together(game, feeder, step, offset)
            : inTurn(game, feeder, step, offset);
    double seconds = (System.nanoTime() - start) / 1e9;
    DiscriminatorReport judged = measured.discriminator();
    return new StepReport(
        step + 1, judged.loss(), measured.generatorLoss(), judged.real(), judged.fake(), seconds);
  }

  /**
   * The discriminator's updates, then the generator's; each of them sees so many batches, the
   * generator the last of the discriminator's again.
   */
  private RoundReport inTurn(Game game, Feeder feeder, long step, long offset) {
    int batches = game.scheme().accumulate();
    int turns = options.discriminatorSteps();
    long draw = offset + step * (turns + 1) * batches;
    DiscriminatorReport judged = null;
    for (int turn = 0; turn < turns; turn++) {
      long count = step * turns + turn + 1;
      for (int part = 1; part < batches; part++) {
        long number = offset + (count - 1) * batches + part - 1;
        game.gatherDiscriminator(feeder.batch(number), draw++, count);
      }
      judged = game.updateDiscriminator(feeder.batch(offset + count * batches - 1), draw++, count);
    }
    Batch last = feeder.batch(offset + (step + 1) * turns * batches - 1);
    for (int part = 1; part < batches; part++) {
      game.gatherGenerator(last, draw++, step + 1);
    }
    return new RoundReport(judged, game.updateGenerator(last, draw, step + 1));
  }

  /** Both players look ahead on one batch and step on the next. */
  private RoundReport together(Game game, Feeder feeder, long step, long offset) {
    long draw = offset + 2 * step;
    game.lookAhead(feeder.batch(draw), draw, 2 * step + 1);
    return game.stepFromAhead(feeder.batch(draw + 1), draw + 1, 2 * step + 2);
  }

  private void checkEnough(DataSource data) {
    long size = data.size().orElse(Long.MAX_VALUE);
    if (size < options.batchSize()) {
      throw new GanException(
          Problem.of(
              ErrorCode.DATA_TOO_FEW,
              "the data has " + size + " samples, fewer than one batch of " + options.batchSize(),
              "set training.batchSize to " + size + " or less."));
    }
  }
}
