package gan.core.optimizer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Scalar;
import gan.core.spi.Optimizer;
import org.tensorflow.op.train.ResourceApplyMomentum;

/**
 * Gradient descent, {@code w ← w - η·g}, and with momentum {@code v ← μ·v + g, w ← w - η·v};
 * Nesterov's form moves by {@code η·(g + μ·v)} (<a
 * href="https://proceedings.mlr.press/v28/sutskever13.html">Sutskever et al. 2013</a>).
 */
public final class Sgd implements Optimizer {
  private final SgdOptions options;
  private final Parameters slots;

  /** An optimizer that keeps its velocities, if it has any, in {@code slots}. */
  public Sgd(SgdOptions options, Parameters slots) {
    this.options = options;
    this.slots = slots;
  }

  @Override
  public Rule rule(Parameter weight) {
    if (options.momentum() == 0) {
      return (tf, gradient, update) ->
          tf.train.resourceApplyGradientDescent(
              weight.handle(), options.learningRate().at(tf, update), gradient);
    }
    Parameter velocity =
        slots.state(weight.name() + ".velocity", weight.shape(), Initializer.zeros());
    return (tf, gradient, update) ->
        tf.train.resourceApplyMomentum(
            weight.handle(),
            velocity.handle(),
            options.learningRate().at(tf, update),
            gradient,
            Scalar.like(tf, options.momentum(), gradient),
            ResourceApplyMomentum.useNesterov(options.nesterov()));
  }
}
