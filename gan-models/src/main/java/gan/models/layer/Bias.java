package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** One number added to each channel, zero at first; or nothing, where a layer has no bias. */
record Bias(Optional<Parameter> values) {

  static Bias of(Parameters parameters, String layer, long channels, boolean present) {
    return new Bias(
        present
            ? Optional.of(
                parameters.weight(layer + ".bias", Shape.of(channels), Initializer.zeros()))
            : Optional.empty());
  }

  Operand<TFloating> add(Pass pass, Operand<TFloating> x) {
    return values.isEmpty() ? x : pass.tf().nn.biasAdd(x, pass.read(values.get()));
  }
}
