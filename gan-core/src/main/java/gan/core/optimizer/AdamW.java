package gan.core.optimizer;

import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Scalar;
import gan.core.spi.Optimizer;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Adam with decoupled weight decay (<a href="https://arxiv.org/abs/1711.05101">Loshchilov and
 * Hutter 2017</a>): {@code w ← (1 - η·λ)·w}, then a step of {@link Adam}. Every weight decays,
 * biases too.
 */
public final class AdamW implements Optimizer {
  private final AdamWOptions options;
  private final Adam adam;

  /** An optimizer that keeps its moments in {@code slots}. */
  public AdamW(AdamWOptions options, Parameters slots) {
    this.options = options;
    this.adam =
        new Adam(
            new AdamOptions(
                options.learningRate(), options.beta1(), options.beta2(), options.epsilon()),
            slots);
  }

  @Override
  public Rule rule(Parameter weight) {
    Rule step = adam.rule(weight);
    return (tf, gradient, update) -> {
      Op decayed = decay(tf, weight, options.learningRate().at(tf, update));
      return step.apply(tf.withControlDependencies(decayed), gradient, update);
    };
  }

  private Op decay(Ops tf, Parameter weight, Operand<TFloating> rate) {
    Operand<TFloating> share = tf.math.mul(rate, Scalar.like(tf, options.weightDecay(), rate));
    Operand<TFloating> now = tf.readVariableOp(weight.handle(), rate.type());
    return tf.assignSubVariableOp(weight.handle(), tf.math.mul(now, share));
  }
}
