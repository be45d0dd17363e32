package gan.models.stylegan2;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.models.layer.EqualizedDense;
import gan.models.layer.ModulatedConv2d;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A modulated convolution, noise that is one number for each pixel, a bias and an activation.
 *
 * <p>In training each sample has fresh noise; in inference all share noise that was drawn with the
 * initial values, so that a sample depends on its latent vector alone.
 */
final class StyledConvolution {
  private final EqualizedDense affine;
  private final ModulatedConv2d convolution;
  private final Parameter strength;
  private final Parameter fixed;
  private final Parameter bias;

  /** For maps of so many pixels that come out. */
  StyledConvolution(
      Parameters parameters,
      String name,
      int from,
      int to,
      int styleSize,
      long height,
      long width,
      boolean doubling) {
    affine = new EqualizedDense(parameters, name + ".style", styleSize, from, 1, 1, 1);
    convolution = new ModulatedConv2d(parameters, name, 3, from, to, true, doubling);
    strength = parameters.weight(name + ".strength", Shape.scalar(), Initializer.zeros());
    fixed = parameters.state(name + ".noise", Shape.of(1, height, width, 1), Initializer.normal(1));
    bias = parameters.weight(name + ".bias", Shape.of(to), Initializer.zeros());
  }

  Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Operand<TFloating> style) {
    Ops tf = pass.tf();
    Operand<TFloating> y = convolution.apply(pass, x, affine.apply(pass, style));
    y = tf.math.add(y, tf.math.mul(noise(pass, x), pass.read(strength)));
    return Rectifier.apply(pass, tf.nn.biasAdd(y, pass.read(bias)));
  }

  private Operand<TFloating> noise(Pass pass, Operand<TFloating> x) {
    if (!pass.training()) {
      return pass.read(fixed);
    }
    Ops tf = pass.tf();
    int height = Math.toIntExact(fixed.shape().get(1));
    int width = Math.toIntExact(fixed.shape().get(2));
    return pass.normal(
        "noise",
        tf.stack(
            List.of(
                tf.gather(tf.shape(x), tf.constant(0), tf.constant(0)),
                tf.constant(height),
                tf.constant(width),
                tf.constant(1))));
  }
}
