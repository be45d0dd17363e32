package gan.core.summary;

import gan.core.game.Role;
import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import java.util.stream.LongStream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Both players' layers.
 *
 * @param generator makes samples
 * @param discriminator judges them
 */
public record ModelSummary(PlayerSummary generator, PlayerSummary discriminator) {
  private static final long BYTES = Float.BYTES;

  /** The weight, its gradient, and Adam's two moments. */
  private static final long COPIES = 4;

  /**
   * Builds both players for one sample, in a graph that is thrown away, and reads it.
   *
   * @throws gan.core.problem.GanException if a player cannot be made for such samples
   */
  public static ModelSummary of(
      Role<Generator> generator, Role<Discriminator> discriminator, SampleSpec sample) {
    return new ModelSummary(generator(generator, sample), discriminator(discriminator, sample));
  }

  /**
   * About how many bytes a step takes: weights, gradients and two moments of an optimizer, and what
   * both players make of a batch: the generator once, the discriminator of reals and of fakes.
   */
  public long bytes(int batchSize) {
    long numbers = COPIES * (generator.weights() + discriminator.weights());
    long made = generator.activations() + 2 * discriminator.activations();
    return BYTES * (numbers + batchSize * made);
  }

  private static PlayerSummary generator(Role<Generator> role, SampleSpec sample) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Parameters own = new Parameters(tf, "generator", Precision.FLOAT32, 0);
      Generator generator = role.create(sample, own);
      Operand<TFloating> latent = placeholder(tf, Shape.of(1, generator.latentSize()));
      generator.generate(pass(tf), latent, condition(tf, sample));
      return new Reading(graph, own).player("generator");
    }
  }

  private static PlayerSummary discriminator(Role<Discriminator> role, SampleSpec sample) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Parameters own = new Parameters(tf, "discriminator", Precision.FLOAT32, 0);
      Discriminator discriminator = role.create(sample, own);
      long[] one =
          LongStream.concat(LongStream.of(1), LongStream.of(sample.shape().asArray())).toArray();
      discriminator.judge(pass(tf), placeholder(tf, Shape.of(one)), condition(tf, sample));
      return new Reading(graph, own).player("discriminator");
    }
  }

  private static Pass pass(Ops tf) {
    return new Pass(
        tf, Mode.TRAIN, new RandomStream(0, "summary", tf.constant(0L), Precision.FLOAT32.type()));
  }

  private static Operand<TFloating> placeholder(Ops tf, Shape shape) {
    return tf.placeholder(Precision.FLOAT32.type(), Placeholder.shape(shape));
  }

  private static Condition condition(Ops tf, SampleSpec sample) {
    Condition asked =
        sample.isLabelled()
            ? Condition.of(tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(1))))
            : Condition.none();
    return sample.isPaired()
        ? asked.from(placeholder(tf, sample.given().shape().prepend(1)))
        : asked;
  }
}
