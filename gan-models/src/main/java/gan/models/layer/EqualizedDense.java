package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A fully connected layer whose kernel is an {@link EqualizedRate} and whose bias learns at the
 * same rate: {@code y = x · kernel + rate · bias}.
 */
public final class EqualizedDense {
  private final Kernel kernel;
  private final Parameter bias;
  private final double rate;

  /**
   * Creates {@code <name>.kernel}, {@code [inputs, outputs]}, and {@code <name>.bias}.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param inputs numbers of one vector that comes in
   * @param outputs numbers of one vector that goes out
   * @param gain √2 for layers before rectifiers, 1 for others
   * @param rate how fast this layer learns, compared with one of rate 1
   * @param first what is added to each output at first
   */
  public EqualizedDense(
      Parameters parameters,
      String name,
      long inputs,
      long outputs,
      double gain,
      double rate,
      double first) {
    Shape shape = Shape.of(inputs, outputs);
    this.kernel = new EqualizedRate(parameters, name + ".kernel", shape, 1, gain, rate);
    this.bias =
        parameters.weight(name + ".bias", Shape.of(outputs), Initializer.constant(first / rate));
    this.rate = rate;
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, inputs]}
   * @return {@code [n, outputs]}
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Operand<TFloating> shift = pass.read(bias);
    return pass.tf()
        .nn
        .biasAdd(
            pass.tf().linalg.matMul(x, kernel.value(pass)),
            rate == 1 ? shift : pass.tf().math.mul(shift, pass.constant(rate)));
  }
}
