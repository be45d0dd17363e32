package gan.core.export;

import static gan.core.export.GeneratorFunctions.GIVEN;
import static gan.core.export.GeneratorFunctions.LABEL;
import static gan.core.export.GeneratorFunctions.LATENT;
import static gan.core.export.GeneratorFunctions.NOISE;
import static gan.core.export.GeneratorFunctions.SAMPLES;

import gan.core.game.TrainedGenerator;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TType;

/** The graph of an exported generator, and the ways into it. */
final class SignatureGraph implements AutoCloseable {
  private static final ValueRange BYTES = new ValueRange(0, 255);

  private final Graph graph = new Graph();
  private final Ops tf = Ops.create(graph);
  private final GeneratorFunctions functions;
  private final SampleSpec sample;
  private final int latentSize;

  SignatureGraph(TrainedGenerator generator) {
    functions = new GeneratorFunctions(generator);
    sample = generator.sample();
    latentSize = generator.latentSize();
  }

  GraphDef graphDef() {
    return graph.toGraphDef();
  }

  /** Whether anything depends on a seed. */
  boolean draws() {
    return latentSize > 0 || isNoisy();
  }

  /** Adds samples of latent vectors. */
  ModelSignature generate() {
    Inputs inputs = new Inputs("generate");
    if (latentSize > 0) {
      inputs.take(
          LATENT, TFloat32.class, ModelTensor.Type.FLOAT32, Shape.of(latentSize), Optional.empty());
    }
    if (isNoisy()) {
      inputs.take(NOISE, TInt64.class, ModelTensor.Type.INT64, Shape.scalar(), Optional.empty());
    }
    return inputs.signature(inputs.condition());
  }

  /** Adds samples of seeds. */
  ModelSignature fromSeed() {
    Inputs inputs = new Inputs("from_seed");
    Operand<TInt64> seeds =
        inputs.take("seed", TInt64.class, ModelTensor.Type.INT64, Shape.scalar(), Optional.empty());
    Map<String, Operand<?>> arguments = inputs.condition();
    if (latentSize > 0) {
      arguments.put(LATENT, functions.latents(tf, seeds));
    }
    if (isNoisy()) {
      arguments.put(NOISE, seeds);
    }
    return inputs.signature(arguments);
  }

  private boolean isNoisy() {
    return functions.frozen().isNoisy();
  }

  @Override
  public void close() {
    functions.close();
    graph.close();
  }

  /** What one signature takes. */
  private final class Inputs {
    private final String signature;
    private final List<ModelTensor> tensors = new ArrayList<>();
    private final Map<String, Operand<?>> nodes = new LinkedHashMap<>();

    Inputs(String signature) {
      this.signature = signature;
    }

    <T extends TType> Operand<T> take(
        String name,
        Class<T> tensor,
        ModelTensor.Type type,
        Shape one,
        Optional<ValueRange> range) {
      Shape shape = one.prepend(-1);
      Operand<T> node =
          tf.withName(signature + "." + name).placeholder(tensor, Placeholder.shape(shape));
      nodes.put(name, node);
      tensors.add(described(name, node, type, shape, range));
      return node;
    }

    /** Takes what samples are asked to be as well. */
    Map<String, Operand<?>> condition() {
      if (functions.frozen().labels().isPresent()) {
        take(LABEL, TInt32.class, ModelTensor.Type.INT32, Shape.scalar(), Optional.empty());
      }
      if (functions.frozen().given().isPresent()) {
        take(GIVEN, TFloat32.class, ModelTensor.Type.FLOAT32, sample.given().shape(), bounds());
      }
      return new LinkedHashMap<>(nodes);
    }

    /** Adds the samples of what was taken, or of what was made of it. */
    ModelSignature signature(Map<String, Operand<?>> arguments) {
      arguments.computeIfAbsent(LATENT, none -> empty(nodes.values().iterator().next()));
      Shape shape = sample.shape().prepend(-1);
      Operand<TFloat32> made = functions.samples(tf, arguments);
      Operand<TFloat32> samples = tf.withName(signature + "." + SAMPLES).identity(made);
      List<ModelTensor> given = new ArrayList<>();
      given.add(described(SAMPLES, samples, ModelTensor.Type.FLOAT32, shape, bounds()));
      if (sample.isImage()) {
        Operand<?> images =
            tf.withName(signature + ".images").identity(Levels.of(tf, samples, sample));
        given.add(described("images", images, ModelTensor.Type.UINT8, shape, Optional.of(BYTES)));
      }
      return new ModelSignature(signature, tensors, given);
    }

    private ModelTensor described(
        String name,
        Operand<?> node,
        ModelTensor.Type type,
        Shape shape,
        Optional<ValueRange> range) {
      List<Long> sizes = shape.toListOrNull();
      return new ModelTensor(name, node.op().name(), type, sizes, range);
    }

    private Optional<ValueRange> bounds() {
      return Optional.of(sample.range()).filter(ValueRange::isBounded);
    }

    /** As many latent vectors of no numbers as something has entries. */
    private Operand<TFloat32> empty(Operand<?> other) {
      Operand<TInt32> n =
          tf.slice(tf.shape(other), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
      Operand<TInt32> shape = tf.concat(List.of(n, tf.constant(new int[] {0})), tf.constant(0));
      return tf.fill(shape, tf.constant(0f));
    }
  }
}
