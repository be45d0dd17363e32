package gan.core.game;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;

/**
 * The part of a graph that draws latent vectors and turns them into samples, for any number of
 * them.
 */
final class SamplingGraph {
  private final SampleSpec sample;
  private final int latentSize;
  private final Operand<TInt64> key;
  private final Operand<TInt32> count;
  private final Operand<TFloat32> drawn;
  private final Operand<TFloat32> latent;
  private final Operand<TInt32> labels;
  private final Operand<TFloat32> samples;

  /**
   * Adds to a graph.
   *
   * @param averages what to sample with instead of the weights themselves, if anything
   */
  SamplingGraph(
      Ops tf,
      Generator generator,
      Optional<AveragedWeights> averages,
      Latent distribution,
      SampleSpec sample,
      Precision precision) {
    this.sample = sample;
    latentSize = generator.latentSize();
    key = tf.withName("sampling.key").placeholder(TInt64.class);
    count = tf.withName("sampling.count").placeholder(TInt32.class);
    RandomStream random = new RandomStream(0, "sampling", key, precision.type());
    drawn = tf.dtypes.cast(distribution.draw(tf, random, count, latentSize), TFloat32.class);
    latent =
        tf.withName("sampling.latent")
            .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, latentSize)));
    labels =
        tf.withName("sampling.labels").placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    Pass pass =
        new Pass(
            tf,
            Mode.INFER,
            random.named("sampling.generator"),
            parameter -> averages.map(all -> all.of(parameter)).orElse(parameter));
    Operand<TFloating> made =
        generator.generate(
            pass,
            tf.dtypes.cast(latent, precision.type()),
            sample.isLabelled() ? Condition.of(labels) : Condition.none());
    samples = tf.dtypes.cast(made, TFloat32.class);
  }

  /** Whether samples depend on what class is asked for. */
  boolean usesLabels(Graph graph) {
    return graph.subgraphTo(Set.of(samples)).contains((GraphOperation) labels.op());
  }

  /** Latent vectors, {@code [n, latentSize]} in one array; the same for the same key. */
  float[] latents(Session session, long seed, int n) {
    try (TInt64 keyTensor = TInt64.scalarOf(seed);
        TInt32 countTensor = TInt32.scalarOf(n);
        Result result =
            session.runner().feed(key, keyTensor).feed(count, countTensor).fetch(drawn).run()) {
      return numbers(result.get(0));
    }
  }

  /** Samples made from latent vectors, all of the given classes. */
  Samples generate(Session session, float[] latents, int[] classes) {
    int n = latents.length / latentSize;
    try (TFloat32 latentTensor = TFloat32.tensorOf(Shape.of(n, latentSize));
        TInt32 labelTensor = TInt32.vectorOf(classes)) {
      latentTensor.asRawTensor().data().asFloats().write(latents);
      Session.Runner runner = session.runner().feed(latent, latentTensor).fetch(samples);
      if (sample.isLabelled()) {
        runner.feed(labels, labelTensor);
      }
      try (Result result = runner.run()) {
        return new Samples(sample, n, numbers(result.get(0)));
      }
    }
  }

  /** The numbers of a float32 tensor, in row-major order. */
  static float[] numbers(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.shape().size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }
}
