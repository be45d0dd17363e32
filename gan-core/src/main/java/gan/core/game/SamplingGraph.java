package gan.core.game;

import gan.core.graph.Mode;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
  private final Optional<Operand<TFloat32>> given;
  private final Operand<TInt64> key;
  private final Operand<TInt32> count;
  private final Operand<TFloat32> drawn;
  private final Operand<TFloat32> latent;
  private final Operand<TFloating> vectors;
  private final Operand<TInt32> labels;
  private final Operand<TFloating> made;
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
    given =
        sample.isPaired()
            ? Optional.of(
                tf.withName("sampling.given")
                    .placeholder(
                        TFloat32.class, Placeholder.shape(sample.given().shape().prepend(-1))))
            : Optional.empty();
    Pass pass =
        new Pass(
            tf,
            Mode.INFER,
            random.named("sampling.generator"),
            parameter -> averages.map(all -> all.of(parameter)).orElse(parameter));
    vectors = tf.dtypes.cast(latent, precision.type());
    made = generator.generate(pass, vectors, condition(tf, precision));
    samples = tf.dtypes.cast(made, TFloat32.class);
  }

  private Condition condition(Ops tf, Precision precision) {
    Condition asked = sample.isLabelled() ? Condition.of(labels) : Condition.none();
    return given.map(image -> asked.from(tf.dtypes.cast(image, precision.type()))).orElse(asked);
  }

  /** Whether samples depend on what class is asked for. */
  boolean usesLabels(Graph graph) {
    return reads(graph, labels);
  }

  /** Whether the generator draws noise of its own beside the latent vector. */
  boolean usesNoise(Graph graph) {
    return reads(graph, key);
  }

  /** All of it, as a graph without variables. */
  FrozenGenerator freeze(Graph graph, Session session) {
    boolean usesNoise = usesNoise(graph);
    boolean usesLabels = usesLabels(graph);
    List<Operand<?>> wanted = new ArrayList<>(List.of(key, drawn, latent, samples));
    if (usesLabels) {
      wanted.add(labels);
    }
    given.ifPresent(wanted::add);
    try (TInt32 one = TInt32.scalarOf(1)) {
      return new FrozenGenerator(
          new Freezing(graph)
              .with(count.op().name(), one)
              .freeze(session, wanted.stream().map(node -> node.op().name()).toList()),
          key.op().name(),
          drawn.op().name(),
          latent.op().name(),
          usesLabels ? Optional.of(labels.op().name()) : Optional.empty(),
          given.map(placeholder -> placeholder.op().name()),
          samples.op().name(),
          usesNoise);
    }
  }

  /** How many numbers a latent vector has. */
  int latentSize() {
    return latentSize;
  }

  /** The latent vectors as the generator takes them, {@code [n, latentSize]}. */
  Operand<TFloating> vectors() {
    return vectors;
  }

  /** The samples as the generator gives them, {@code [n, *sample shape]}. */
  Operand<TFloating> made() {
    return made;
  }

  private boolean reads(Graph graph, Operand<?> placeholder) {
    return graph.subgraphTo(Set.of(samples)).contains((GraphOperation) placeholder.op());
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

  /** What samples are made from. */
  static final class Inputs {
    private final long key;
    private final float[] latents;
    private final int[] classes;
    private final Optional<Samples> images;

    /**
     * Takes the arrays over.
     *
     * @param key keys the generator's own noise, if it draws any
     * @param latents one vector after another
     * @param classes one for each sample; ignored without labels
     * @param images what to make each sample from, where the data is paired
     */
    Inputs(long key, float[] latents, int[] classes, Optional<Samples> images) {
      this.key = key;
      this.latents = latents;
      this.classes = classes;
      this.images = images;
    }
  }

  /** Samples made from the latent vectors of a key, one for each label. */
  Samples draw(Session session, long key, int[] labels, Optional<Samples> images) {
    return generate(session, new Inputs(key, latents(session, key, labels.length), labels, images));
  }

  /** Samples made from latent vectors. */
  Samples generate(Session session, Inputs inputs) {
    return run(
        session.runner().fetch(samples),
        inputs,
        result -> {
          Samples all = new Samples(sample, inputs.classes.length, numbers(result.get(0)));
          return inputs.images.map(all::madeFrom).orElse(all);
        });
  }

  /** Runs what else depends on latent vectors. */
  <T> T run(Session.Runner runner, Inputs inputs, Function<Result, T> reading) {
    try (TInt64 keyTensor = TInt64.scalarOf(inputs.key);
        TFloat32 latentTensor =
            tensor(inputs.latents, Shape.of(inputs.classes.length, latentSize));
        TInt32 labelTensor = TInt32.vectorOf(inputs.classes);
        TFloat32 imageTensor = inputs.images.map(SamplingGraph::tensor).orElse(null)) {
      runner.feed(key, keyTensor).feed(latent, latentTensor);
      if (sample.isLabelled()) {
        runner.feed(labels, labelTensor);
      }
      given.ifPresent(placeholder -> runner.feed(placeholder, imageTensor));
      try (Result result = runner.run()) {
        return reading.apply(result);
      }
    }
  }

  private static TFloat32 tensor(Samples images) {
    return tensor(images.values(), images.sample().shape().prepend(images.count()));
  }

  static TFloat32 tensor(float[] values, Shape shape) {
    TFloat32 tensor = TFloat32.tensorOf(shape);
    tensor.asRawTensor().data().asFloats().write(values);
    return tensor;
  }

  /** The numbers of a float32 tensor, in row-major order. */
  static float[] numbers(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.shape().size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }
}
