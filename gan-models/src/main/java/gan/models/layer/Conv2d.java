package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** A convolution over images, padded so that a stride of s divides each side by s, rounded up. */
public final class Conv2d {
  private final Kernel kernel;
  private final long stride;
  private final Bias bias;

  /**
   * Creates {@code <name>.kernel}, {@code [size, size, inputs, outputs]}, and {@code <name>.bias}.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param size the kernel's height and width
   * @param stride how far the kernel moves, in pixels
   * @param inputs channels that come in
   * @param outputs channels that go out
   * @param initializer of the kernel; the bias starts at zero
   * @param biased whether there is a bias
   */
  public Conv2d(
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
  public Conv2d(
      Parameters parameters,
      String name,
      int size,
      int stride,
      long inputs,
      long outputs,
      Kernel.Maker kernels,
      boolean biased) {
    Shape shape = Shape.of(size, size, inputs, outputs);
    this.kernel = kernels.make(parameters, name + ".kernel", shape, 3);
    this.stride = stride;
    this.bias = Bias.of(parameters, name, outputs, biased);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, inputs]}
   * @return {@code [n, ⌈height/stride⌉, ⌈width/stride⌉, outputs]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    return bias.add(
        pass, pass.tf().nn.conv2d(x, kernel.value(pass), List.of(1L, stride, stride, 1L), "SAME"));
  }
}
