package gan.core.export;

import gan.core.game.FrozenGenerator;
import gan.core.game.TrainedGenerator;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ConcreteFunction;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Signature;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * A generator as functions that a graph can call: its weights are there once, however many call it.
 *
 * <p>A latent vector is drawn for each seed by itself, so that what a seed gives depends on nothing
 * else. So are the samples of a generator with noise of its own, whose key is the seed.
 */
final class GeneratorFunctions implements AutoCloseable {
  static final String LATENT = "latent";
  static final String LABEL = "label";
  static final String GIVEN = "given";
  static final String NOISE = "noise";
  static final String SAMPLES = "samples";

  private final FrozenGenerator frozen;
  private final SampleSpec sample;
  private final int latentSize;
  private final ConcreteFunction draw;
  private final ConcreteFunction make;
  private final ConcreteFunction makeOne;

  GeneratorFunctions(TrainedGenerator generator) {
    frozen = generator.freeze();
    sample = generator.sample();
    latentSize = generator.latentSize();
    draw = ConcreteFunction.create(this::drawing);
    make = ConcreteFunction.create(this::making);
    makeOne = ConcreteFunction.create(this::makingOne);
  }

  /** What samples are made from. */
  FrozenGenerator frozen() {
    return frozen;
  }

  /** Adds the latent vectors of seeds, {@code [n, latentSize]}. */
  Operand<TFloat32> latents(Ops tf, Operand<TInt64> seeds) {
    return each(tf, draw, Map.of(NOISE, seeds), Shape.of(latentSize));
  }

  /**
   * Adds the samples of latent vectors and what else they are made from, {@code [n, *sample
   * shape]}.
   */
  Operand<TFloat32> samples(Ops tf, Map<String, Operand<?>> arguments) {
    return frozen.isNoisy()
        ? each(tf, makeOne, arguments, sample.shape())
        : floats(make.call(tf, arguments).get(SAMPLES));
  }

  /** Calls a function for each entry of its arguments' first axis. */
  private static Operand<TFloat32> each(
      Ops tf, ConcreteFunction function, Map<String, Operand<?>> arguments, Shape shape) {
    List<Operand<?>> ordered = new ArrayList<>();
    function.signature().inputNames().forEach(name -> ordered.add(arguments.get(name)));
    return floats(
        tf.mapDefun(ordered, List.of(), List.of(TFloat32.class), List.of(shape), function)
            .output()
            .get(0));
  }

  /** One latent vector of one key. */
  private Signature drawing(Ops ops) {
    Graph own = frozenIn(ops);
    Operand<TInt32> flat = ops.constant(new int[] {latentSize});
    return Signature.builder()
        .key("draw")
        .input(NOISE, own.outputOrThrow(frozen.key()))
        .output(LATENT, ops.reshape(floats(own.outputOrThrow(frozen.drawn())), flat))
        .build();
  }

  /** Samples of latent vectors, with one key for all. */
  private Signature making(Ops ops) {
    Graph own = frozenIn(ops);
    Signature.Builder signature =
        Signature.builder().key("make").input(LATENT, own.outputOrThrow(frozen.latent()));
    frozen.labels().ifPresent(name -> signature.input(LABEL, own.outputOrThrow(name)));
    frozen.given().ifPresent(name -> signature.input(GIVEN, own.outputOrThrow(name)));
    if (frozen.isNoisy()) {
      signature.input(NOISE, own.outputOrThrow(frozen.key()));
    }
    return signature.output(SAMPLES, own.outputOrThrow(frozen.samples())).build();
  }

  /** One sample, with a key of its own. */
  private Signature makingOne(Ops ops) {
    Map<String, Operand<?>> inputs = new LinkedHashMap<>();
    inputs.put(LATENT, ops.placeholder(TFloat32.class, Placeholder.shape(Shape.of(latentSize))));
    if (frozen.labels().isPresent()) {
      inputs.put(LABEL, ops.placeholder(TInt32.class, Placeholder.shape(Shape.scalar())));
    }
    if (frozen.given().isPresent()) {
      Shape shape = sample.given().shape();
      inputs.put(GIVEN, ops.placeholder(TFloat32.class, Placeholder.shape(shape)));
    }
    Map<String, Operand<?>> batch = new LinkedHashMap<>();
    inputs.forEach((name, one) -> batch.put(name, ops.expandDims(one, ops.constant(0))));
    if (frozen.isNoisy()) {
      Operand<TInt64> key = ops.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
      inputs.put(NOISE, key);
      batch.put(NOISE, key);
    }
    Operand<TFloat32> one =
        ops.reshape(
            floats(make.call(ops, batch).get(SAMPLES)), ops.constant(sample.shape().asArray()));
    Signature.Builder signature = Signature.builder().key("make_one");
    inputs.forEach(signature::input);
    return signature.output(SAMPLES, one).build();
  }

  private Graph frozenIn(Ops ops) {
    Graph own = (Graph) ops.scope().env();
    own.importGraphDef(frozen.graph());
    return own;
  }

  @SuppressWarnings("unchecked") // all that generators draw and make is float32
  private static Operand<TFloat32> floats(Operand<?> value) {
    return (Operand<TFloat32>) value;
  }

  @Override
  public void close() {
    makeOne.close();
    make.close();
    draw.close();
  }
}
