package gan.core.game;

import gan.core.game.Scheme.Move;
import gan.core.graph.Execution;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.profile.OperationTime;
import gan.core.profile.Work;
import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
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
public final class Game implements Sampler, AutoCloseable {
  private final SampleSpec sample;
  private final Scheme scheme;
  private final Graph graph;
  private final Session session;
  private final Players players;
  private final TrainingGraph training;
  private final SamplingGraph sampling;
  private final GradientProbe discriminatorProbe;
  private final GradientProbe generatorProbe;
  private final Variables variables;
  private final FinitenessProbe finiteness;
  private final RealFeed feed;
  private final Courses courses;
  private final SessionClock clock = new SessionClock();
  private final Optional<Samples> given;
  private final boolean hasCodes;
  private Optional<JudgingGraph> judging = Optional.empty();

  private Game(
      Graph graph,
      Roles roles,
      SampleSpec sample,
      int batchSize,
      long seed,
      Optional<Samples> given,
      Execution execution) {
    this.graph = graph;
    this.sample = sample;
    this.given = given;
    this.scheme = roles.scheme();
    this.hasCodes = roles.latent().codes().size() > 0;
    Ops tf = Ops.create(graph);
    Operand<TInt64> draw =
        tf.withName("draw").placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    RandomStream random = new RandomStream(seed, "training", draw, Precision.FLOAT32.type());
    players = Players.create(tf, roles, sample, seed, Precision.FLOAT32);
    training = TrainingGraph.build(tf, players, roles, sample, batchSize, random);
    sampling =
        new SamplingGraph(
            tf, players.generator(), players.averages(), roles.latent(), sample, Precision.FLOAT32);
    discriminatorProbe = probe(tf, players.discriminatorSide(), training.discriminatorUpdates());
    generatorProbe = probe(tf, players.generatorSide(), training.generatorUpdates());
    variables = new Variables(tf, players.variables(), Precision.FLOAT32);
    finiteness = new FinitenessProbe(tf, players.variables(), Precision.FLOAT32);
    session = Sessions.open(graph, execution, players.isSmall(batchSize));
    feed = RealFeed.one(sample, batchSize);
    boolean isNarrow = Machine.here().isNarrow(execution);
    courses = new Courses(graph, training, sample, batchSize, isNarrow);
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
    if (sample.isPaired()) {
      throw new IllegalArgumentException("Samples are made from images, and none are given.");
    }
    return start(roles, sample, batchSize, seed, Optional.empty(), Execution.usual());
  }

  /**
   * The same for samples that are made from images.
   *
   * @param given a few images, as {@link SampleSpec#given()} says, which {@link #samples} are made
   *     from
   */
  public static Game start(
      Roles roles, SampleSpec sample, int batchSize, long seed, Samples given) {
    return start(roles, sample, batchSize, seed, Optional.of(given), Execution.usual());
  }

  /**
   * The same with settings of one's own.
   *
   * @param given empty unless samples are made from images
   * @param execution what it computes on, and how
   * @throws gan.core.problem.GanException if this machine lacks what it is to compute on, too
   */
  public static Game start(
      Roles roles,
      SampleSpec sample,
      int batchSize,
      long seed,
      Optional<Samples> given,
      Execution execution) {
    Game game = build(roles, sample, batchSize, seed, given, execution);
    try {
      game.variables.initialize(game.session);
      Contracts.checkRange(game.samples(0, Math.min(batchSize, 16)));
      return game;
    } catch (RuntimeException e) {
      game.close();
      throw e;
    }
  }

  private static Game build(
      Roles roles,
      SampleSpec sample,
      int batchSize,
      long seed,
      Optional<Samples> given,
      Execution execution) {
    Graph graph = new Graph();
    try {
      return new Game(graph, roles, sample, batchSize, seed, given, execution);
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  private static GradientProbe probe(Ops tf, Player player, Updates updates) {
    return new GradientProbe(tf, player.weights(), updates.gradient());
  }

  /** What is played for. */
  public SampleSpec sample() {
    return sample;
  }

  /** How batches turn into updates. */
  public Scheme scheme() {
    return scheme;
  }

  /**
   * One update of the discriminator; the generator does not move.
   *
   * @param real as many samples as the batch size
   * @param draw a number that no other batch of the run has: it keys this batch's noise
   * @param count how many updates the discriminator has made, this one included
   * @return what was measured before the update
   */
  public DiscriminatorReport updateDiscriminator(Batch real, long draw, long count) {
    return judge(Move.STEP, real, draw, count);
  }

  /** Puts the discriminator's gradient by for the update of the given number; nothing moves. */
  public void gatherDiscriminator(Batch real, long draw, long count) {
    judge(Move.GATHER, real, draw, count);
  }

  /**
   * One update of the generator; the discriminator does not move.
   *
   * @param real as many samples as the batch size, for losses that compare with them
   * @param draw a number that no other batch of the run has: it keys this batch's noise
   * @param count how many updates the generator has made, this one included
   * @return the generator's loss before the update
   */
  public double updateGenerator(Batch real, long draw, long count) {
    return fool(Move.STEP, real, draw, count);
  }

  /** Puts the generator's gradient by for the update of the given number; nothing moves. */
  public void gatherGenerator(Batch real, long draw, long count) {
    fool(Move.GATHER, real, draw, count);
  }

  /** Both players note where they are and look one step ahead, at once. */
  public void lookAhead(Batch real, long draw, long count) {
    both(Move.LOOK_AHEAD, real, draw, count);
  }

  /**
   * Both players go back to where they were and step along the gradients found ahead, at once.
   *
   * @return the discriminator's loss, D(x), D(G(z)) and the generator's loss, measured ahead
   */
  public RoundReport stepFromAhead(Batch real, long draw, long count) {
    double[] report = both(Move.RETURN, real, draw, count);
    return new RoundReport(new DiscriminatorReport(report[0], report[1], report[2]), report[3]);
  }

  /**
   * After how many updates the same lazy penalties are due again, of both players; not more than a
   * million.
   */
  public long period() {
    return Calendar.common(
        training.discriminatorUpdates().calendar().period(),
        training.generatorUpdates().calendar().period());
  }

  /**
   * Plays whole rounds, one after another, in one run of the session. The numbers are to the bit
   * those of their updates one by one.
   *
   * @param rhythm which batches and which noise each update has
   * @param step how many rounds were played before
   * @param rounds how many to play
   * @param batches the real samples of a number; those of one number may change when the next are
   *     asked for
   * @return what each round measured before its last updates
   */
  public List<RoundReport> play(Rhythm rhythm, long step, int rounds, LongFunction<Batch> batches) {
    return courses.play(session, clock, plays(rhythm, step, rounds), batches);
  }

  /**
   * Plays rounds as {@link #play} does, and says how long each operation took; they take longer
   * than without that.
   */
  public List<OperationTime> trace(
      Rhythm rhythm, long step, int rounds, LongFunction<Batch> batches) {
    return courses.trace(session, plays(rhythm, step, rounds), batches);
  }

  /** The convolutions and matrix products that playing rounds computes. */
  public List<Work> work(Rhythm rhythm, long step, int rounds) {
    return courses.work(plays(rhythm, step, rounds));
  }

  private List<List<Play>> plays(Rhythm rhythm, long step, int rounds) {
    return LongStream.range(step, step + rounds).mapToObj(at -> rhythm.round(scheme, at)).toList();
  }

  /**
   * Measures how strongly each player's loss pulls at its weights; nothing moves. Lazy penalties
   * are left out as far as there are updates without them.
   *
   * @param real as many samples as the batch size
   * @param draw a number that no batch of the run has: it keys the noise
   * @param count the number of the update, from 1, at which schedules are taken
   */
  public GradientReport gradients(Batch real, long draw, long count) {
    double[] norms =
        run(
            List.of(),
            List.of(discriminatorProbe.norms(), generatorProbe.norms()),
            real,
            draw,
            count);
    int split = players.discriminatorSide().weights().size();
    return new GradientReport(
        discriminatorProbe.named(Arrays.copyOf(norms, split)),
        generatorProbe.named(Arrays.copyOfRange(norms, split, norms.length)));
  }

  /** The names of the variables that hold NaN or an infinity; none in a game that goes well. */
  public List<String> nonFinite() {
    return finiteness.nonFinite(session);
  }

  /**
   * Samples of the generator as it is now; the same latent vectors for the same seed. Labels go
   * round robin, and so do the images that samples are made from.
   */
  public Samples samples(long seed, int count) {
    return draw(seed, labels(count), given.map(images -> images.repeated(count)));
  }

  @Override
  public boolean isConditional() {
    return sampling.usesLabels(graph);
  }

  @Override
  public Samples draw(long key, int[] labels, Optional<Samples> images) {
    return sampling.draw(session, key, labels, images);
  }

  /** The labels of {@linkplain #samples samples}; zeros if the data has none. */
  public int[] labels(int count) {
    int classes = Math.max(1, sample.classes());
    return IntStream.range(0, count).map(i -> i % classes).toArray();
  }

  /**
   * What the discriminator as it is now thinks of samples: a logit for each, the mean where it
   * judges patches. Nothing is random, and nothing moves.
   *
   * @return empty if it must be told what samples were asked to be
   */
  public Optional<float[]> scores(Samples samples) {
    if (hasCodes) {
      return Optional.empty();
    }
    if (judging.isEmpty()) { // few games are asked: the others do without these operations
      Ops tf = Ops.create(graph);
      judging =
          Optional.of(new JudgingGraph(tf, players.discriminator(), sample, Precision.FLOAT32));
    }
    return judging
        .filter(part -> !part.usesLabels(graph))
        .map(part -> part.scores(session, samples));
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

  /**
   * The values of what the players have learned, averages included, by name, in row-major order:
   * all variables but the states of the optimizers and of the augmentation.
   */
  public Map<String, float[]> learned() {
    return variables.learned(session);
  }

  /**
   * Saves every variable as {@code FILE.index} and {@code FILE.data-…}, and what they are called as
   * {@code FILE.variables}.
   *
   * @throws gan.core.problem.GanException if the files cannot be written
   */
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

  /**
   * Restores what another game has learned: everything but the states of the optimizers and of the
   * augmentation. An average that the files lack begins at the weights.
   *
   * @throws gan.core.problem.GanException if the files are damaged or hold other variables
   */
  public void restoreLearned(Path file) {
    variables.restoreLearned(session, file);
  }

  /** Nanoseconds spent inside {@link Session} by updates and gradient probes so far. */
  public long sessionNanos() {
    return clock.nanos();
  }

  @Override
  public void close() {
    feed.close();
    courses.close();
    session.close();
    graph.close();
  }

  private DiscriminatorReport judge(Move move, Batch real, long draw, long count) {
    Op op = training.discriminatorUpdates().at(move, count);
    double[] report = run(List.of(op), List.of(training.discriminatorReport()), real, draw, count);
    return new DiscriminatorReport(report[0], report[1], report[2]);
  }

  private double fool(Move move, Batch real, long draw, long count) {
    Op op = training.generatorUpdates().at(move, count);
    return run(List.of(op), List.of(training.generatorReport()), real, draw, count)[0];
  }

  private double[] both(Move move, Batch real, long draw, long count) {
    return run(
        List.of(
            training.discriminatorUpdates().at(move, count),
            training.generatorUpdates().at(move, count)),
        List.of(training.discriminatorReport(), training.generatorReport()),
        real,
        draw,
        count);
  }

  private double[] run(
      List<Op> updates, List<Operand<TFloat64>> reports, Batch real, long draw, long count) {
    try (TInt64 drawTensor = TInt64.scalarOf(draw);
        TInt64 countTensor = TInt64.scalarOf(count)) {
      Session.Runner runner =
          session.runner().feed(training.draw(), drawTensor).feed(training.count(), countTensor);
      updates.forEach(runner::addTarget);
      reports.forEach(runner::fetch);
      feed.fill(0, real);
      runner
          .feed(training.real().encoded(), feed.samples())
          .feed(training.real().labels(), feed.labels());
      return clock.run(runner);
    }
  }
}
