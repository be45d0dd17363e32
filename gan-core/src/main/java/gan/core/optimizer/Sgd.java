package gan.core.optimizer;

import gan.core.graph.Parameter;
import gan.core.spi.Optimizer;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Plain gradient descent: {@code w ← w - η·g}. */
public final class Sgd implements Optimizer {
  private final SgdOptions options;

  /** An optimizer with the given step size. */
  public Sgd(SgdOptions options) {
    this.options = options;
  }

  @Override
  public Op apply(
      Ops tf, Parameter weight, Operand<TFloating> gradient, Operand<TFloating> update) {
    Operand<TFloating> rate = tf.dtypes.cast(tf.constant(options.learningRate()), gradient.type());
    return tf.train.resourceApplyGradientDescent(weight.handle(), rate, gradient);
  }
}
