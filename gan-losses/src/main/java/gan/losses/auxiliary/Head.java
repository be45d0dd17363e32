package gan.losses.auxiliary;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Dense layers on the discriminator's features, rectified (leak 0.1) between them. Weights start as
 * N(0, 0.02), biases at zero.
 */
final class Head {
  private static final double LEAK = 0.1;

  private final List<Parameter> kernels = new ArrayList<>();
  private final List<Parameter> biases = new ArrayList<>();

  /**
   * Creates {@code NAME.1.kernel}, {@code NAME.1.bias} and so on.
   *
   * @param features what the first layer sees, {@code [n, f]}
   * @param sizes how many numbers each layer gives
   */
  Head(Parameters own, String name, Operand<TFloating> features, List<Integer> sizes) {
    long from = features.shape().get(1);
    for (int size : sizes) {
      String layer = name + "." + (kernels.size() + 1);
      kernels.add(own.weight(layer + ".kernel", Shape.of(from, size), Initializer.normal(0.02)));
      biases.add(own.weight(layer + ".bias", Shape.of(size), Initializer.zeros()));
      from = size;
    }
  }

  /** Adds it to the graph: {@code [n, f]} to {@code [n, last size]}. */
  Operand<TFloating> apply(Pass pass, Operand<TFloating> features) {
    Ops tf = pass.tf();
    Operand<TFloating> x = features;
    for (int i = 0; i < kernels.size(); i++) {
      Operand<TFloating> rectified =
          i == 0 ? x : tf.math.maximum(x, tf.math.mul(x, pass.constant(LEAK)));
      Operand<TFloating> product = tf.linalg.matMul(rectified, pass.read(kernels.get(i)));
      x = tf.math.add(product, pass.read(biases.get(i)));
    }
    return x;
  }
}
