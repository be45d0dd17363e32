package gan.core.optimizer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Scalar;
import gan.core.spi.Optimizer;

/**
 * RMSProp (Tieleman and Hinton 2012), the optimizer of the original Wasserstein GAN, over
 * TensorFlow's fused kernel: {@code s ← ρ·s + (1 - ρ)·g², v ← μ·v + η·g/√(s + ε), w ← w - v}.
 */
public final class RmsProp implements Optimizer {
  private final RmsPropOptions options;
  private final Parameters slots;

  /** An optimizer that keeps mean squares and velocities in {@code slots}. */
  public RmsProp(RmsPropOptions options, Parameters slots) {
    this.options = options;
    this.slots = slots;
  }

  @Override
  public Rule rule(Parameter weight) {
    Parameter square = slots.state(weight.name() + ".square", weight.shape(), Initializer.zeros());
    Parameter velocity =
        slots.state(weight.name() + ".velocity", weight.shape(), Initializer.zeros());
    return (tf, gradient, update) ->
        tf.train.resourceApplyRmsProp(
            weight.handle(),
            square.handle(),
            velocity.handle(),
            options.learningRate().at(tf, update),
            Scalar.like(tf, options.rho(), gradient),
            Scalar.like(tf, options.momentum(), gradient),
            Scalar.like(tf, options.epsilon(), gradient),
            gradient);
  }
}
