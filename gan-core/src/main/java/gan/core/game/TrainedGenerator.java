package gan.core.game;

import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.spi.Generator;
import gan.core.spi.SampleSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/**
 * A generator restored from a checkpoint, for drawing samples without the rest of the game.
 *
 * <p>Not thread-safe.
 */
public final class TrainedGenerator implements Sampler, AutoCloseable {
  private static final int AT_ONCE = 64;

  private final Graph graph;
  private final Session session;
  private final SamplingGraph sampling;
  private final Latent latent;
  private final SampleSpec sample;
  private final List<Parameter> parameters;
  private Misfit misfit;

  private TrainedGenerator(
      Graph graph,
      SamplingGraph sampling,
      Latent latent,
      SampleSpec sample,
      List<Parameter> parameters) {
    this.graph = graph;
    this.session = Sessions.open(graph);
    this.sampling = sampling;
    this.latent = latent;
    this.sample = sample;
    this.parameters = parameters;
  }

  /**
   * Rebuilds a generator and restores its variables.
   *
   * @param role makes the same generator that was trained
   * @param average the average that was trained with it, to sample with, if any
   * @param latent where its latent vectors are drawn from
   * @param sample what it makes
   * @param checkpoint the prefix that {@link Game#save} wrote to
   * @throws gan.core.problem.GanException if the checkpoint holds another generator
   */
  public static TrainedGenerator load(
      Role<Generator> role,
      Optional<Average> average,
      Latent latent,
      SampleSpec sample,
      Path checkpoint) {
    return load(role, Optional.empty(), average, latent, sample, checkpoint);
  }

  /**
   * The same with the discriminator that its samples climb, if they do.
   *
   * @param hill makes the same discriminator that was trained, and says how it is climbed
   */
  public static TrainedGenerator load(
      Role<Generator> role,
      Optional<Hill> hill,
      Optional<Average> average,
      Latent latent,
      SampleSpec sample,
      Path checkpoint) {
    Graph graph = new Graph();
    TrainedGenerator trained = null;
    try {
      Ops tf = Ops.create(graph);
      Parameters own = new Parameters(tf, "generator", Precision.FLOAT32, 0);
      Parameters judging = new Parameters(tf, "discriminator", Precision.FLOAT32, 0);
      Generator start = role.create(sample, own);
      Generator generator = hill.map(it -> it.under(start, sample, judging)).orElse(start);
      Parameters averageOwn = new Parameters(tf, "average", Precision.FLOAT32, 0);
      Optional<AveragedWeights> averages =
          average.map(options -> new AveragedWeights(options, own.weights(), averageOwn));
      SamplingGraph sampling =
          new SamplingGraph(tf, generator, averages, latent, sample, Precision.FLOAT32);
      Variables variables = new Variables(tf, List.of(own, averageOwn, judging), Precision.FLOAT32);
      List<Parameter> parameters =
          Stream.concat(own.weights().stream(), averageOwn.all().stream()).toList();
      trained = new TrainedGenerator(graph, sampling, latent, sample, parameters);
      variables.restore(trained.session, checkpoint);
      return trained;
    } catch (RuntimeException e) {
      if (trained != null) {
        trained.session.close();
      }
      graph.close();
      throw e;
    }
  }

  /** What one sample is. */
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public boolean isConditional() {
    return sampling.usesLabels(graph);
  }

  /**
   * One sample of the given class (ignored without labels); the same seed gives the same sample.
   */
  public Samples sample(long seed, int label) {
    return samples(new long[] {seed}, new int[] {label});
  }

  /**
   * One sample for each seed, made a few at a time.
   *
   * @param seeds at least one; what one gives does not depend on the others
   * @param labels a class for each seed; ignored without labels
   * @throws IllegalStateException if samples are made from images
   */
  public Samples samples(long[] seeds, int[] labels) {
    if (sample.isPaired()) {
      throw new IllegalStateException("Samples are made from images, and none are given.");
    }
    return samples(seeds, labels, Optional.empty());
  }

  /**
   * One sample for each seed and image, made a few at a time.
   *
   * @param seeds at least one; what one gives does not depend on the others
   * @param labels a class for each seed; ignored without labels
   * @param given an image for each seed, as {@link SampleSpec#given()} says
   */
  public Samples samples(long[] seeds, int[] labels, Samples given) {
    return samples(seeds, labels, Optional.of(given)).madeFrom(given);
  }

  private Samples samples(long[] seeds, int[] labels, Optional<Samples> given) {
    int size = Math.toIntExact(sample.shape().size());
    int atOnce = atOnce();
    float[] values = new float[Math.multiplyExact(seeds.length, size)];
    for (int first = 0; first < seeds.length; first += atOnce) {
      int from = first;
      int to = Math.min(seeds.length, from + atOnce);
      Samples made =
          sampling.generate(
              session,
              new SamplingGraph.Inputs(
                  seeds[from],
                  joined(LongStream.of(seeds).skip(from).limit(to - from).mapToObj(this::vector)),
                  Arrays.copyOfRange(labels, from, to),
                  given.map(all -> all.range(from, to))));
      System.arraycopy(made.values(), 0, values, from * size, made.values().length);
    }
    return new Samples(sample, seeds.length, values);
  }

  @Override
  public Samples draw(long key, int[] labels, Optional<Samples> given) {
    return sampling.draw(session, key, labels, given);
  }

  /** How many numbers a latent vector has; 0 if samples are made from images alone. */
  public int latentSize() {
    return sampling.latentSize();
  }

  /** What latent vectors are drawn from. */
  public Latent latent() {
    return latent;
  }

  /** The latent vector that a seed gives. */
  public float[] vector(long seed) {
    return sampling.latents(session, seed, 1);
  }

  /** One sample for each latent vector, made a few at a time. */
  public Samples samples(LatentBatch batch) {
    int size = Math.toIntExact(sample.shape().size());
    float[] values = new float[Math.multiplyExact(batch.vectors().size(), size)];
    int filled = 0;
    for (LatentBatch part : batch.parts(atOnce())) {
      float[] made = sampling.generate(session, part.inputs()).values();
      System.arraycopy(made, 0, values, filled, made.length);
      filled += made.length;
    }
    Samples all = new Samples(sample, batch.vectors().size(), values);
    return batch.given().map(image -> all.madeFrom(image.repeated(all.count()))).orElse(all);
  }

  /**
   * How far the samples of latent vectors are from one sample, and how that changes with the
   * vectors.
   *
   * @param target the numbers of one sample
   * @throws gan.core.problem.GanException if the generator has an operation without a gradient
   */
  public List<LatentSlope> slopes(LatentBatch batch, float[] target) {
    if (misfit == null) {
      misfit = new Misfit(Ops.create(graph), sampling, sample);
    }
    return batch.parts(atOnce()).stream()
        .flatMap(part -> misfit.slopes(session, part, target).stream())
        .toList();
  }

  /**
   * What the generator does first with a latent vector: its product with a weight.
   *
   * @param label the class that is asked for; ignored without labels
   * @param given the image that samples are made from, where they are
   * @return empty if it multiplies by no weight
   */
  public Optional<FirstLayer> firstLayer(int label, Optional<Samples> given) {
    return FirstProduct.find(graph, sampling, parameters)
        .map(product -> product.measure(session, label, given));
  }

  /**
   * The generator as a graph without variables, which makes the same samples.
   *
   * @throws gan.core.problem.GanException if it cannot be one
   */
  public FrozenGenerator freeze() {
    return sampling.freeze(graph, session);
  }

  @Override
  public void close() {
    session.close();
    graph.close();
  }

  /** The generator's own noise has one key a run of the session. */
  private int atOnce() {
    return sampling.usesNoise(graph) ? 1 : AT_ONCE;
  }

  /** The numbers of some vectors, one after another. */
  static float[] joined(Stream<float[]> vectors) {
    float[][] each = vectors.toArray(float[][]::new);
    int size = each[0].length;
    float[] joined = new float[each.length * size];
    for (int i = 0; i < each.length; i++) {
      System.arraycopy(each[i], 0, joined, i * size, size);
    }
    return joined;
  }
}
