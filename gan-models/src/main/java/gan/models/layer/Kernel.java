package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** What a layer multiplies with: a weight as it is stored, or what a rescaling makes of it. */
@FunctionalInterface
public interface Kernel {

  /** The kernel in this pass, of the shape that it was made with. */
  Operand<TFloating> value(Pass pass);

  /** Makes the kernels of a player's layers. */
  @FunctionalInterface
  interface Maker {

    /**
     * Makes one kernel.
     *
     * @param parameters where to create its weight
     * @param name the weight's path within its player
     * @param shape the weight's shape, of two dimensions or more
     * @param outputs which dimension, from 0, counts the outputs
     */
    Kernel make(Parameters parameters, String name, Shape shape, int outputs);
  }

  /** Kernels that are weights as they are stored. */
  static Maker plain(Initializer initializer) {
    return (parameters, name, shape, outputs) -> {
      Parameter weight = parameters.weight(name, shape, initializer);
      return pass -> pass.read(weight);
    };
  }

  /** Plain kernels, or kernels under {@link SpectralNorm}. */
  static Maker of(Initializer initializer, boolean spectralNorm) {
    return spectralNorm ? SpectralNorm.kernels(initializer) : plain(initializer);
  }
}
