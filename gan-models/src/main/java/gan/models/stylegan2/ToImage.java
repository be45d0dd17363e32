package gan.models.stylegan2;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.models.layer.EqualizedDense;
import gan.models.layer.ModulatedConv2d;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/** What maps add to the image: a modulated convolution of one pixel and a bias. */
final class ToImage {
  private final EqualizedDense affine;
  private final ModulatedConv2d convolution;
  private final Parameter bias;

  ToImage(Parameters parameters, String name, int from, long channels, int styleSize) {
    affine = new EqualizedDense(parameters, name + ".style", styleSize, from, 1, 1, 1);
    convolution = new ModulatedConv2d(parameters, name, 1, from, channels, false, false);
    bias = parameters.weight(name + ".bias", Shape.of(channels), Initializer.zeros());
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Operand<TFloating> style) {
    Operand<TFloating> image = convolution.apply(pass, x, affine.apply(pass, style));
    return pass.tf().nn.biasAdd(image, pass.read(bias));
  }
}
