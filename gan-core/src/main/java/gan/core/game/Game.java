package gan.core.game;

import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import java.nio.file.Path;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt64;

/**
 * A game in progress: one graph, one session, two players.
 *
 * <p>An update is a pure function of the weights, the batch and the two numbers it is given, so a
 * run can be repeated and continued. Not thread-safe.
 */
public final class Game implements AutoCloseable {
  private final SampleSpec sample;
  private final Graph graph;
  private final Session session;
  private final Players players;
  private final TrainingGraph training;
  private final SamplingGraph sampling;
  private final Variables variables;
  private final RealFeed feed;
  private long sessionNanos;

  private Game(Graph graph, Roles roles, SampleSpec sample, int batchSize, long seed) {
    this.graph = graph;
    this.sample = sample;
    Ops tf = Ops.create(graph);
    Operand<TInt64> draw =
        tf.withName("draw").placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    RandomStream random = new RandomStream(seed, "training", draw, Precision.FLOAT32.type());
    players = Players.create(tf, roles, sample, seed, Precision.FLOAT32);
    training = TrainingGraph.build(tf, players, roles, sample, batchSize, random);
    sampling =
        new SamplingGraph(
            tf, players.generator(), players.averages(), roles.latent(), sample, Precision.FLOAT32);
    variables = new Variables(tf, players.variables(), Precision.FLOAT32);
    session = Sessions.open(graph);
    feed = new RealFeed(training.real(), sample, batchSize);
  }

  /**
   * Builds the graph, checks what the roles hand over, and gives every variable its initial value.
   *
   * @param roles who plays
   * @param sample what is played for
   * @param batchSize samples an update
   * @param seed initial weights and all noise depend on it
   * @throws gan.core.problem.GanException if a role breaks its contract
   */
  public static Game start(Roles roles, SampleSpec sample, int batchSize, long seed) {
    Game game = build(roles, sample, batchSize, seed);
    try {
      game.variables.initialize(game.session);
      Contracts.checkRange(game.samples(0, Math.min(batchSize, 16)));
      return game;
    } catch (RuntimeException e) {
      game.close();
      throw e;
    }
  }

  private static Game build(Roles roles, SampleSpec sample, int batchSize, long seed) {
    Graph graph = new Graph();
    try {
      return new Game(graph, roles, sample, batchSize, seed);
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  /** What is played for. */
  public SampleSpec sample() {
    return sample;
  }

  /**
   * One update of the discriminator; the generator does not move.
   *
   * @param real as many samples as the batch size
   * @param draw a number that no other update of the run has: it keys this update's noise
   * @param count how many updates the discriminator has made, this one included
   * @return what was measured before the update
   */
  public DiscriminatorReport updateDiscriminator(Batch real, long draw, long count) {
    double[] report =
        update(
            training.discriminatorUpdates().at(count),
            training.discriminatorReport(),
            real,
            draw,
            count);
    return new DiscriminatorReport(report[0], report[1], report[2]);
  }

  /**
   * One update of the generator; the discriminator does not move.
   *
   * @param real as many samples as the batch size, for losses that compare with them
   * @param draw a number that no other update of the run has: it keys this update's noise
   * @param count how many updates the generator has made, this one included
   * @return the generator's loss before the update
   */
  public double updateGenerator(Batch real, long draw, long count) {
    return update(
        training.generatorUpdates().at(count), training.generatorReport(), real, draw, count)[0];
  }

  /**
   * Samples of the generator as it is now; the same latent vectors for the same seed. Labels go
   * round robin.
   */
  public Samples samples(long seed, int count) {
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] = sample.isLabelled() ? i % sample.classes() : 0;
    }
    return sampling.generate(session, sampling.latents(session, seed, count), classes);
  }

  /** How many weights the generator learns. */
  public long generatorWeights() {
    return players.generatorSide().count();
  }

  /** How many weights the discriminator learns, those of the loss included. */
  public long discriminatorWeights() {
    return players.discriminatorSide().count();
  }

  /**
   * The value of every variable of both players and their optimizers, by name, in row-major order.
   */
  public Map<String, float[]> variables() {
    return variables.values(session);
  }

  /** Saves every variable as {@code FILE.index} and {@code FILE.data-…}. */
  public void save(Path file) {
    variables.save(session, file);
  }

  /**
   * Restores every variable.
   *
   * @throws gan.core.problem.GanException if the files are damaged or hold other variables
   */
  public void restore(Path file) {
    variables.restore(session, file);
  }

  /** Nanoseconds spent inside {@link Session} by updates so far. */
  public long sessionNanos() {
    return sessionNanos;
  }

  @Override
  public void close() {
    feed.close();
    session.close();
    graph.close();
  }

  private double[] update(Op update, Operand<TFloat64> report, Batch real, long draw, long count) {
    try (TInt64 drawTensor = TInt64.scalarOf(draw);
        TInt64 countTensor = TInt64.scalarOf(count)) {
      Session.Runner runner =
          session
              .runner()
              .feed(training.draw(), drawTensor)
              .feed(training.count(), countTensor)
              .fetch(report)
              .addTarget(update);
      feed.feed(runner, real);
      long start = System.nanoTime();
      try (Result result = runner.run()) {
        sessionNanos += System.nanoTime() - start;
        TFloat64 numbers = (TFloat64) result.get(0);
        double[] values = new double[Math.toIntExact(numbers.size())];
        numbers.asRawTensor().data().asDoubles().read(values);
        return values;
      }
    }
  }
}
