package gan.metrics.classifier;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.spi.SampleSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The classifier's layers: a 3x3 convolution of 32 channels, then as many that halve the image,
 * each of twice the channels up to 128, until it has 8 x 8 places or fewer; a dense layer of 128,
 * whose rectified outputs are the features; and the logits.
 */
final class ClassifierNetwork {
  private static final int FIRST_WIDTH = 32;
  private static final int LARGEST_WIDTH = 128;
  private static final int SMALL = 8;
  private static final int FEATURES = 128;

  private final List<Layer> layers = new ArrayList<>();

  /** A layer: its kernel's shape, and the stride of a convolution. */
  private record Layer(String name, Shape kernel, long stride) {
    Shape bias() {
      return Shape.of(kernel.get(kernel.numDimensions() - 1));
    }
  }

  /** What it makes of images: {@code [n, 128]} and {@code [n, classes]}. */
  record Outputs(Operand<TFloating> features, Operand<TFloating> logits) {}

  ClassifierNetwork(SampleSpec sample) {
    long height = sample.height();
    long width = sample.width();
    long channels = sample.channels();
    long next = FIRST_WIDTH;
    layers.add(new Layer("conv0", Shape.of(3, 3, channels, next), 1));
    do {
      channels = next;
      next = Math.min(LARGEST_WIDTH, 2 * next);
      layers.add(new Layer("conv" + layers.size(), Shape.of(3, 3, channels, next), 2));
      height = (height + 1) / 2;
      width = (width + 1) / 2;
    } while (Math.max(height, width) > SMALL);
    layers.add(new Layer("features", Shape.of(height * width * next, FEATURES), 0));
    layers.add(new Layer("logits", Shape.of(FEATURES, sample.classes()), 0));
  }

  /** Creates all weights. */
  void create(Parameters parameters) {
    for (Layer layer : layers) {
      parameters.weight(layer.name() + ".kernel", layer.kernel(), Initializer.heNormal());
      parameters.weight(layer.name() + ".bias", layer.bias(), Initializer.zeros());
    }
  }

  /**
   * Adds the network.
   *
   * @param images {@code [n, height, width, channels]}, in [0, 1]
   * @param weight gives a weight by its name
   */
  Outputs apply(Ops tf, Operand<TFloating> images, Function<String, Operand<TFloating>> weight) {
    Operand<TFloating> x = images;
    for (Layer layer : layers.subList(0, layers.size() - 2)) {
      List<Long> strides = List.of(1L, layer.stride(), layer.stride(), 1L);
      Operand<TFloating> made =
          tf.nn.conv2d(x, weight.apply(layer.name() + ".kernel"), strides, "SAME");
      x = tf.nn.relu(tf.nn.biasAdd(made, weight.apply(layer.name() + ".bias")));
    }
    Layer dense = layers.get(layers.size() - 2);
    x = tf.reshape(x, tf.constant(new long[] {-1, dense.kernel().get(0)}));
    Operand<TFloating> features = tf.nn.relu(multiply(tf, x, dense, weight));
    return new Outputs(features, multiply(tf, features, layers.get(layers.size() - 1), weight));
  }

  private static Operand<TFloating> multiply(
      Ops tf, Operand<TFloating> x, Layer layer, Function<String, Operand<TFloating>> weight) {
    return tf.nn.biasAdd(
        tf.linalg.matMul(x, weight.apply(layer.name() + ".kernel")),
        weight.apply(layer.name() + ".bias"));
  }
}
