package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.family.TFloating;

/** What makes a layer more than a linear map. */
public enum Activation {
  /** {@code max(0, x)}. */
  RELU,
  /** x where positive, else {@code leak · x}. */
  LEAKY_RELU,
  /** The hyperbolic tangent. */
  TANH,
  /** {@code 1 / (1 + e⁻ˣ)}. */
  SIGMOID;

  /**
   * Adds the activation to the graph.
   *
   * @param x of any shape
   * @param leak the slope of {@link #LEAKY_RELU} below zero; the others have none
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x, double leak) {
    return switch (this) {
      case RELU -> pass.tf().nn.relu(x);
      case LEAKY_RELU -> pass.tf().nn.leakyRelu(x, LeakyRelu.alpha((float) leak));
      case TANH -> pass.tf().math.tanh(x);
      case SIGMOID -> pass.tf().math.sigmoid(x);
    };
  }

  /** What keeps the variance of a layer before it: He for rectifiers, Glorot for the others. */
  public Initializer initializer() {
    return switch (this) {
      case RELU, LEAKY_RELU -> Initializer.heNormal();
      case TANH, SIGMOID -> Initializer.glorotUniform();
    };
  }
}
