package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** One scale and one offset for each channel, {@code γ x + β}: 1 and 0 at first. */
record Affine(Parameter gamma, Parameter beta) {

  static Affine of(Parameters parameters, String layer, long channels) {
    Shape shape = Shape.of(channels);
    return new Affine(
        parameters.weight(layer + ".gamma", shape, Initializer.constant(1)),
        parameters.weight(layer + ".beta", shape, Initializer.zeros()));
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Operand<TFloating> scaled = pass.tf().math.mul(x, pass.read(gamma));
    return pass.tf().math.add(scaled, pass.read(beta));
  }
}
