package gan.models.mlp;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.models.layer.Activation;
import gan.models.layer.Dense;
import gan.models.layer.Kernel;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/** Dense layers, each followed by the same activation. */
record HiddenLayers(List<Dense> layers, Activation activation, double leak, long outputs) {

  static HiddenLayers of(
      Parameters parameters,
      long inputs,
      List<Integer> hidden,
      Activation activation,
      double leak,
      boolean spectralNorm) {
    Kernel.Maker kernels = Kernel.of(activation.initializer(), spectralNorm);
    Dense[] layers = new Dense[hidden.size()];
    long before = inputs;
    for (int i = 0; i < layers.length; i++) {
      int units = hidden.get(i);
      String name = "hidden" + (i + 1);
      layers[i] = new Dense(parameters, name, before, units, kernels, true);
      before = units;
    }
    return new HiddenLayers(List.of(layers), activation, leak, before);
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> vectors) {
    Operand<TFloating> x = vectors;
    for (Dense layer : layers) {
      x = activation.apply(pass, layer.apply(pass, x), leak);
    }
    return x;
  }
}
