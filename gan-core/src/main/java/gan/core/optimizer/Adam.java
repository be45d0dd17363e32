package gan.core.optimizer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Scalar;
import gan.core.spi.Optimizer;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Adam (<a href="https://arxiv.org/abs/1412.6980">Kingma and Ba 2014</a>) over TensorFlow's fused
 * kernel: {@code w ← w - η·√(1 - β₂ᵗ)/(1 - β₁ᵗ) · m/(√v + ε)}.
 *
 * <p>The powers of the decays come from the update's number, so only m and v are state.
 */
public final class Adam implements Optimizer {
  private final AdamOptions options;
  private final Parameters slots;

  /** An optimizer that keeps its moments in {@code slots}. */
  public Adam(AdamOptions options, Parameters slots) {
    this.options = options;
    this.slots = slots;
  }

  @Override
  public Rule rule(Parameter weight) {
    Parameter mean = slots.state(weight.name() + ".m", weight.shape(), Initializer.zeros());
    Parameter square = slots.state(weight.name() + ".v", weight.shape(), Initializer.zeros());
    return (tf, gradient, update) -> apply(tf, weight, mean, square, gradient, update);
  }

  private Op apply(
      Ops tf,
      Parameter weight,
      Parameter mean,
      Parameter square,
      Operand<TFloating> gradient,
      Operand<TFloating> update) {
    Operand<TFloating> beta1 = Scalar.like(tf, options.beta1(), gradient);
    Operand<TFloating> beta2 = Scalar.like(tf, options.beta2(), gradient);
    return tf.train.resourceApplyAdam(
        weight.handle(),
        mean.handle(),
        square.handle(),
        tf.math.pow(beta1, update),
        tf.math.pow(beta2, update),
        options.learningRate().at(tf, update),
        beta1,
        beta2,
        Scalar.like(tf, options.epsilon(), gradient),
        gradient);
  }
}
