package gan.metrics.extractor;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.graph.RandomStream;
import gan.metrics.network.Ends;
import gan.metrics.network.Network;
import gan.metrics.network.TensorName;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * A convolutional network that nobody trained. In each stage a 3x3 convolution and a rectifier, and
 * then the same with a stride of 2, which halves the image; at the end the mean over all places.
 *
 * <p>Weights are normal with deviation {@code sqrt(2 / in)} (He et al. 2015), so activations keep
 * the size of the image's numbers from stage to stage. The structure alone makes such features
 * useful: convolutions see what natural images share (<a
 * href="https://arxiv.org/abs/1711.10925">Ulyanov et al. 2018</a>), and embeddings of random
 * networks rank generators of images that no network was trained for (<a
 * href="https://arxiv.org/abs/2002.09797">Naeem et al. 2020</a>).
 */
final class RandomNetwork {
  private static final String INPUT = "images";
  private static final String FEATURES = "features";

  private final Ops tf;
  private final Parameters parameters;
  private final Pass pass;

  private RandomNetwork(Ops tf, long seed) {
    this.tf = tf;
    this.parameters = new Parameters(tf, "random", Precision.FLOAT32, seed);
    this.pass =
        new Pass(
            tf,
            Mode.INFER,
            new RandomStream(seed, "random", tf.constant(0L), Precision.FLOAT32.type()));
  }

  static Ends ends() {
    return new Ends(
        new TensorName("input", INPUT),
        new TensorName("features", FEATURES),
        Optional.empty(),
        Optional.empty());
  }

  /** Makes the network and draws its weights. */
  static Network create(RandomNetworkOptions options, int channels) {
    Graph graph = new Graph();
    Ops tf = Ops.create(graph);
    RandomNetwork network = new RandomNetwork(tf, options.seed());
    Operand<TFloating> x = images(tf, channels);
    int inputs = channels;
    for (int stage = 0; stage < options.stages(); stage++) {
      int width = options.width() << stage;
      x = network.convolve("stage" + stage + ".same", x, inputs, width, 1);
      x = network.convolve("stage" + stage + ".half", x, width, width, 2);
      inputs = width;
    }
    Operand<TFloating> means = tf.math.mean(x, tf.constant(new int[] {1, 2}));
    tf.withName(FEATURES).identity(means);
    Session session = new Session(graph);
    network.parameters.all().forEach(parameter -> session.run(parameter.initial()));
    Runnable freeing =
        () -> {
          session.close();
          graph.close();
        };
    return new Network("'random-network'", graph, session, freeing, ends());
  }

  @SuppressWarnings("unchecked") // the graph is of 32-bit floats
  private static Operand<TFloating> images(Ops tf, int channels) {
    Operand<?> images =
        tf.withName(INPUT)
            .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, -1, channels)));
    return (Operand<TFloating>) images;
  }

  private Operand<TFloating> convolve(
      String name, Operand<TFloating> x, int inputs, int outputs, long stride) {
    Parameter kernel =
        parameters.weight(name, Shape.of(3, 3, inputs, outputs), Initializer.heNormal());
    return tf.nn.relu(tf.nn.conv2d(x, pass.read(kernel), List.of(1L, stride, stride, 1L), "SAME"));
  }
}
