package example.plugin.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** A fully connected layer, {@code y = x · kernel + bias}. */
public final class Dense {
  private final Parameter kernel;
  private final Parameter bias;

  /** Creates {@code <name>.kernel}, {@code [inputs, outputs]}, and {@code <name>.bias}. */
  public Dense(
      Parameters parameters, String name, long inputs, long outputs, Initializer initializer) {
    kernel = parameters.weight(name + ".kernel", Shape.of(inputs, outputs), initializer);
    bias = parameters.weight(name + ".bias", Shape.of(outputs), Initializer.zeros());
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, inputs]}
   * @return {@code [n, outputs]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    return pass.tf().nn.biasAdd(pass.tf().linalg.matMul(x, pass.read(kernel)), pass.read(bias));
  }
}
