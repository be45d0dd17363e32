package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** A fully connected layer: {@code y = x · kernel + bias}. */
public final class Dense {
  private final Kernel kernel;
  private final Bias bias;

  /**
   * Creates {@code <name>.kernel}, {@code [inputs, outputs]}, and {@code <name>.bias}.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param inputs numbers of one vector that comes in
   * @param outputs numbers of one vector that goes out
   * @param initializer of the kernel; the bias starts at zero
   * @param biased whether there is a bias
   */
  public Dense(
      Parameters parameters,
      String name,
      long inputs,
      long outputs,
      Initializer initializer,
      boolean biased) {
    this(parameters, name, inputs, outputs, Kernel.plain(initializer), biased);
  }

  /** The same, with a kernel of another making. */
  public Dense(
      Parameters parameters,
      String name,
      long inputs,
      long outputs,
      Kernel.Maker kernels,
      boolean biased) {
    this.kernel = kernels.make(parameters, name + ".kernel", Shape.of(inputs, outputs), 1);
    this.bias = Bias.of(parameters, name, outputs, biased);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, inputs]}
   * @return {@code [n, outputs]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    return bias.add(pass, pass.tf().linalg.matMul(x, kernel.value(pass)));
  }
}
