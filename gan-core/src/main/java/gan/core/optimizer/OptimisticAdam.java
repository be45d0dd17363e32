package gan.core.optimizer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Scalar;
import gan.core.spi.Optimizer;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Optimistic Adam (<a href="https://arxiv.org/abs/1711.00141">Daskalakis et al. 2018</a>): with
 * Adam's direction {@code dₜ = m̂ₜ/(√v̂ₜ + ε)}, {@code w ← w - η·(2·dₜ - dₜ₋₁)} and {@code d₀ = 0}.
 * It damps the rotation of two players around their equilibrium.
 */
public final class OptimisticAdam implements Optimizer {
  private final AdamOptions options;
  private final Parameters slots;

  /** An optimizer that keeps its moments and the last direction in {@code slots}. */
  public OptimisticAdam(AdamOptions options, Parameters slots) {
    this.options = options;
    this.slots = slots;
  }

  @Override
  public Rule rule(Parameter weight) {
    Moment mean = moment(weight, "m", options.beta1());
    Moment square = moment(weight, "v", options.beta2());
    Parameter last = slots.state(weight.name() + ".last", weight.shape(), Initializer.zeros());
    return (tf, gradient, update) -> {
      Operand<TFloating> m = mean.next(tf, gradient);
      Operand<TFloating> v = square.next(tf, tf.math.square(gradient));
      Operand<TFloating> direction =
          tf.math.div(
              mean.unbiased(tf, m, update),
              tf.math.add(
                  tf.math.sqrt(square.unbiased(tf, v, update)),
                  Scalar.like(tf, options.epsilon(), gradient)));
      Operand<TFloating> before = tf.readVariableOp(last.handle(), gradient.type());
      Operand<TFloating> ahead =
          tf.math.sub(tf.math.mul(Scalar.like(tf, 2, gradient), direction), before);
      Operand<TFloating> step = tf.math.mul(options.learningRate().at(tf, update), ahead);
      List<Op> changes =
          List.of(
              tf.assignVariableOp(mean.state().handle(), m),
              tf.assignVariableOp(square.state().handle(), v),
              tf.withControlDependencies(step).assignVariableOp(last.handle(), direction),
              tf.assignSubVariableOp(weight.handle(), step));
      return tf.withControlDependencies(changes).noOp();
    };
  }

  private Moment moment(Parameter weight, String name, double decay) {
    return new Moment(
        slots.state(weight.name() + "." + name, weight.shape(), Initializer.zeros()), decay);
  }

  /**
   * A moving mean that starts at 0.
   *
   * @param state where it is kept
   * @param decay how slowly it forgets
   */
  private record Moment(Parameter state, double decay) {

    Operand<TFloating> next(Ops tf, Operand<TFloating> value) {
      Operand<TFloating> now = tf.readVariableOp(state.handle(), value.type());
      return tf.math.add(
          tf.math.mul(Scalar.like(tf, decay, value), now),
          tf.math.mul(Scalar.like(tf, 1 - decay, value), value));
    }

    Operand<TFloating> unbiased(Ops tf, Operand<TFloating> mean, Operand<TFloating> update) {
      Operand<TFloating> forgotten = tf.math.pow(Scalar.like(tf, decay, mean), update);
      return tf.math.div(mean, tf.math.sub(Scalar.like(tf, 1, mean), forgotten));
    }
  }
}
