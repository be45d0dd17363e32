package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * A transposed convolution: the gradient of {@link Conv2d} with respect to its input, so that a
 * stride of s multiplies each side by s.
 */
public final class ConvTranspose2d {
  private final Kernel kernel;
  private final int stride;
  private final int outputs;
  private final Bias bias;

  /**
   * Creates {@code <name>.kernel}, {@code [size, size, outputs, inputs]}, and {@code <name>.bias}.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param size the kernel's height and width
   * @param stride how much each side grows
   * @param inputs channels that come in
   * @param outputs channels that go out
   * @param initializer of the kernel, whose last two dimensions are the other way round than in a
   *     {@link Conv2d}; the bias starts at zero
   * @param biased whether there is a bias
   */
  public ConvTranspose2d(
      Parameters parameters,
      String name,
      int size,
      int stride,
      long inputs,
      long outputs,
      Initializer initializer,
      boolean biased) {
    this(parameters, name, size, stride, inputs, outputs, Kernel.plain(initializer), biased);
  }

  /** The same, with a kernel of another making. */
  public ConvTranspose2d(
      Parameters parameters,
      String name,
      int size,
      int stride,
      long inputs,
      long outputs,
      Kernel.Maker kernels,
      boolean biased) {
    Shape shape = Shape.of(size, size, outputs, inputs);
    this.kernel = kernels.make(parameters, name + ".kernel", shape, 2);
    this.stride = stride;
    this.outputs = Math.toIntExact(outputs);
    this.bias = Bias.of(parameters, name, outputs, biased);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, inputs]}; height and width must be known, n need not be
   * @return {@code [n, height · stride, width · stride, outputs]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    List<Long> strides = List.of(1L, (long) stride, (long) stride, 1L);
    return bias.add(
        pass,
        pass.tf()
            .nn
            .conv2dBackpropInput(
                outputShape(pass.tf(), x), kernel.value(pass), x, strides, "SAME"));
  }

  private Operand<TInt32> outputShape(Ops tf, Operand<TFloating> x) {
    int height = Math.toIntExact(x.shape().get(1) * stride);
    int width = Math.toIntExact(x.shape().get(2) * stride);
    Operand<TInt32> batch = tf.gather(tf.shape(x), tf.constant(0), tf.constant(0));
    return tf.stack(List.of(batch, tf.constant(height), tf.constant(width), tf.constant(outputs)));
  }
}
