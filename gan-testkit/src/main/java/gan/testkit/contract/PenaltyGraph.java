package gan.testkit.contract;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Round;
import gan.core.spi.Side;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** A penalty in a graph of its own, with both players of a small game. */
final class PenaltyGraph implements AutoCloseable {
  final GraphRun run;
  final Draws draws;
  final List<Parameter> ownWeights;
  private final List<Parameter> allWeights;
  final Pass ownPass;
  final Pass opponentPass;
  private final Operand<TFloating> real;
  private final Operand<TFloating> latent;
  private final Operand<TFloating> term;
  private final SmallGame game;

  <O extends Record & PenaltyOptions> PenaltyGraph(
      PenaltyContract<O> contract, SmallGame game, Precision precision, long seed) {
    this.game = game;
    run = new GraphRun(precision, seed);
    Parameters generatorOwn = run.parameters("generator");
    Parameters discriminatorOwn = run.parameters("discriminator");
    Generator generator = game.generator().apply(generatorOwn);
    Discriminator discriminator = game.discriminator().apply(discriminatorOwn);
    Penalty penalty =
        contract.factory().create(contract.options(), game.sample(), run.parameters("penalty"));
    real = run.placeholder(Shape.of(-1).append(game.sample().shape()));
    latent = run.placeholder(Shape.of(-1, generator.latentSize()));
    Pass generating = run.pass(Mode.TRAIN);
    Pass judging = run.pass(Mode.TRAIN);
    Condition condition = Asked.of(run.tf(), game.sample(), real);
    Operand<TFloating> fake = generator.generate(generating, latent, condition);
    draws = Draws.watch(run);
    term =
        penalty.term(
            new Round(
                real,
                fake,
                discriminator.judge(judging, real, condition),
                discriminator.judge(judging, fake, condition),
                condition,
                latent,
                discriminator,
                generator,
                judging,
                generating,
                judging.constant(1)));
    draws.found();
    allWeights =
        Stream.of(generatorOwn, discriminatorOwn).flatMap(own -> own.weights().stream()).toList();
    boolean judges = contract.factory().side() == Side.DISCRIMINATOR;
    ownWeights = (judges ? discriminatorOwn : generatorOwn).weights();
    ownPass = judges ? judging : generating;
    opponentPass = judges ? generating : judging;
  }

  Numbers reals(int size) {
    return Numbers.normal(Shape.of(size).append(game.sample().shape()), 7);
  }

  Numbers latents(int size) {
    return Numbers.normal(Shape.of(size, latent.shape().get(1)), 8);
  }

  void feed(Numbers reals, Numbers latents) {
    run.feed(real, reals);
    run.feed(latent, latents);
  }

  Numbers term(Numbers reals, Numbers latents) {
    feed(reals, latents);
    return run.evaluate(term);
  }

  /** The mean of what the term is for each sample alone, which keeps what was drawn for it. */
  double meanOfEachAlone(Numbers reals, Numbers latents) {
    int size = Math.toIntExact(reals.shape().get(0));
    feed(reals, latents);
    List<Numbers> drawn = draws.values();
    double sum = 0;
    for (int i = 0; i < size; i++) {
      int sample = i;
      draws.fix(drawn, size, draw -> draw.rows(sample, sample + 1));
      sum += term(reals.rows(i, i + 1), latents.rows(i, i + 1)).scalar();
    }
    return sum / size;
  }

  /** Sets every weight of both players to 0. */
  void flatten() {
    for (Parameter weight : allWeights) {
      run.assign(weight, new double[Math.toIntExact(weight.shape().size())]);
    }
  }

  /** The term, plus 0 times every weight of its side: it need not depend on all of them. */
  Operand<TFloating> anchored() {
    Ops tf = run.tf();
    Operand<TFloating> sum = term;
    for (Parameter weight : ownWeights) {
      Operand<TFloating> flat = tf.reshape(ownPass.read(weight), tf.constant(new int[] {-1}));
      sum = tf.math.add(sum, tf.math.mul(tf.sum(flat, tf.constant(0)), ownPass.constant(0)));
    }
    return sum;
  }

  /** The gradient of the term with respect to each weight of its side. */
  List<Numbers> gradients() {
    List<Operand<TFloating>> reads = ownWeights.stream().map(ownPass::read).toList();
    return run.evaluate(Gradients.of(run.tf(), anchored(), reads));
  }

  @Override
  public void close() {
    run.close();
  }
}
