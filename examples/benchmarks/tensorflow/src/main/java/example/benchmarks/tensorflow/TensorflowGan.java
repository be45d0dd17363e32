package example.benchmarks.tensorflow;

import example.benchmarks.contest.Contestant;
import example.benchmarks.contest.Heat;
import example.benchmarks.contest.Losses;
import example.benchmarks.contest.Model;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * Trains as one would with TensorFlow Java alone: one graph, a default session, and one run of it
 * for each player in a step. The generator's update draws samples of its own.
 */
public final class TensorflowGan implements Contestant {
  private static final int POINTS = 15;

  private final Heat heat;
  private final Graph graph = new Graph();
  private final Session session;
  private final Ops tf = Ops.create(graph);
  private final Variables generatorVariables = new Variables(tf, 1000);
  private final Variables discriminatorVariables = new Variables(tf, 2000);
  private final Reals reals;
  private final Operand<TInt64> seed = tf.placeholder(TInt64.class, shape(2));
  private final Operand<TFloat32> update = tf.placeholder(TFloat32.class, shape());
  private final Operand<TFloat32> discriminatorLoss;
  private final Operand<TFloat32> generatorLoss;
  private final List<Op> discriminatorStep;
  private final List<Op> generatorStep;
  private final Operand<TFloat32> magnitude;
  private long steps;

  /** A model with fresh weights. */
  public TensorflowGan(Heat heat) {
    this.heat = heat;
    boolean images = heat.model() == Model.DCGAN;
    reals = new Reals(tf, heat.model(), heat.batch());
    Operand<TFloat32> fakes = generator().apply(latent());
    Net discriminator =
        images
            ? new DcganDiscriminator(tf, discriminatorVariables, heat.batch())
            : new Perceptron(tf, discriminatorVariables, POINTS, 1);
    Operand<TFloat32> real = discriminator.apply(reals.samples());
    Operand<TFloat32> fake = discriminator.apply(fakes);
    discriminatorLoss =
        tf.math.add(mean(tf.math.softplus(tf.math.neg(real))), mean(tf.math.softplus(fake)));
    generatorLoss =
        images
            ? mean(tf.math.softplus(tf.math.neg(fake)))
            : tf.math.neg(mean(tf.math.softplus(fake)));
    Adam adam = new Adam(tf, update, images ? 2e-4f : 1e-4f, 0.5f);
    discriminatorStep = step(adam, discriminatorLoss, discriminatorVariables);
    generatorStep = step(adam, generatorLoss, generatorVariables);
    magnitude = tf.math.add(generatorVariables.magnitude(), discriminatorVariables.magnitude());
    session = new Session(graph);
    initialize(generatorVariables);
    initialize(discriminatorVariables);
  }

  private static Placeholder.Options shape(long... sizes) {
    return Placeholder.shape(Shape.of(sizes));
  }

  private Net generator() {
    int latentSize = heat.model().latentSize();
    return heat.model() == Model.DCGAN
        ? new DcganGenerator(tf, generatorVariables, latentSize, heat.batch())
        : new Perceptron(tf, generatorVariables, latentSize, POINTS);
  }

  private Operand<TFloat32> latent() {
    Operand<TInt32> shape = tf.array(heat.batch(), heat.model().latentSize());
    return tf.random.statelessRandomNormal(shape, seed, TFloat32.class);
  }

  private Operand<TFloat32> mean(Operand<TFloat32> x) {
    return tf.math.mean(x, tf.array(0, 1));
  }

  private List<Op> step(Adam adam, Operand<TFloat32> loss, Variables variables) {
    List<Op> step = new ArrayList<>(adam.minimise(graph, loss, variables));
    step.addAll(variables.moves());
    return step;
  }

  private void initialize(Variables variables) {
    Session.Runner runner = session.runner();
    variables.initializers().forEach(runner::addTarget);
    runner.run().close();
  }

  @Override
  public Losses step() {
    steps++;
    try (TFloat32 number = TFloat32.scalarOf(steps);
        Tensor batch = reals.draw();
        TInt64 first = TInt64.vectorOf(steps, 0);
        TInt64 second = TInt64.vectorOf(steps, 1)) {
      Session.Runner judging =
          session.runner().feed(update, number).feed(seed, first).feed(reals.placeholder(), batch);
      Session.Runner making = session.runner().feed(update, number).feed(seed, second);
      return new Losses(
          run(judging, discriminatorLoss, discriminatorStep),
          run(making, generatorLoss, generatorStep));
    }
  }

  private static double run(Session.Runner runner, Operand<TFloat32> value, List<Op> targets) {
    targets.forEach(runner::addTarget);
    try (Result result = runner.fetch(value).run()) {
      return ((TFloat32) result.get(0)).getFloat();
    }
  }

  @Override
  public long generatorWeights() {
    return generatorVariables.count();
  }

  @Override
  public long discriminatorWeights() {
    return discriminatorVariables.count();
  }

  @Override
  public double magnitude() {
    return run(session.runner(), magnitude, List.of());
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }
}
