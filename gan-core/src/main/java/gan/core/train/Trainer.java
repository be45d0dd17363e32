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

/** The training loop. */
public final class Trainer {
  private final TrainingOptions options;
  private final long seed;
  private final List<TrainingListener> listeners;

  /**
   * A loop that has not started.
   *
   * @param options how long and in which rhythm
   * @param seed the order of the samples depends on it
   * @param listeners called in this order
   */
  public Trainer(TrainingOptions options, long seed, List<TrainingListener> listeners) {
    this.options = options;
    this.seed = seed;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Trains to the last step.
   *
   * @param game the players; built for the batch size of the options
   * @param data real samples, at least a batch of them
   */
  public void run(Game game, DataSource data) {
    checkEnough(data);
    SampleOrder order = new SampleOrder(seed, data.size());
    try (Feeder feeder = new Feeder(data, order, options.batchSize())) {
      listeners.forEach(listener -> listener.started(game));
      for (long step = 0; step < options.steps(); step++) {
        StepReport report = round(game, feeder, step);
        listeners.forEach(listener -> listener.stepped(game, report));
      }
      listeners.forEach(listener -> listener.finished(game, options.steps()));
    }
  }

  private StepReport round(Game game, Feeder feeder, long step) {
    long start = System.nanoTime();
    RoundReport measured =
        game.scheme().extragradient()
            ? together(game, feeder, step)
            : inTurn(game, feeder, step, game.scheme().accumulate());
    double seconds = (System.nanoTime() - start) / 1e9;
    DiscriminatorReport judged = measured.discriminator();
    return new StepReport(
        step + 1, judged.loss(), measured.generatorLoss(), judged.real(), judged.fake(), seconds);
  }

  /**
   * The discriminator's updates, then the generator's; each of them sees so many batches, the
   * generator the last of the discriminator's again.
   */
  private RoundReport inTurn(Game game, Feeder feeder, long step, int batches) {
    int turns = options.discriminatorSteps();
    long draw = step * (turns + 1) * batches;
    DiscriminatorReport judged = null;
    for (int turn = 0; turn < turns; turn++) {
      long count = step * turns + turn + 1;
      for (int part = 1; part < batches; part++) {
        game.gatherDiscriminator(feeder.batch((count - 1) * batches + part - 1), draw++, count);
      }
      judged = game.updateDiscriminator(feeder.batch(count * batches - 1), draw++, count);
    }
    Batch last = feeder.batch((step + 1) * turns * batches - 1);
    for (int part = 1; part < batches; part++) {
      game.gatherGenerator(last, draw++, step + 1);
    }
    return new RoundReport(judged, game.updateGenerator(last, draw, step + 1));
  }

  /** Both players look ahead on one batch and step on the next. */
  private RoundReport together(Game game, Feeder feeder, long step) {
    game.lookAhead(feeder.batch(2 * step), 2 * step, 2 * step + 1);
    return game.stepFromAhead(feeder.batch(2 * step + 1), 2 * step + 1, 2 * step + 2);
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
