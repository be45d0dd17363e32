package gan.models.stylegan2;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.family.TFloating;

/** The activation of all layers: a leaky rectifier that keeps the deviation, {@code √2 · lrelu}. */
final class Rectifier {

  private static final float LEAK = 0.2f;

  private Rectifier() {}

  static Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Operand<TFloating> rectified = pass.tf().nn.leakyRelu(x, LeakyRelu.alpha(LEAK));
    return pass.tf().math.mul(rectified, pass.constant(Math.sqrt(2)));
  }
}
