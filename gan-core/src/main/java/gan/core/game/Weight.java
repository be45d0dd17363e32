package gan.core.game;

import gan.core.game.Scheme.Move;
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
 * One weight with what it takes to move it.
 *
 * @param weight what moves
 * @param rule how it moves along a gradient
 * @param memory the sum of gradients put by, or where the player was before it looked ahead; null
 *     if the scheme needs neither
 */
record Weight(Parameter weight, Optimizer.Rule rule, Parameter memory) {

  static Weight of(Parameter weight, Optimizer optimizer, Parameters slots, Scheme scheme) {
    Parameter memory =
        scheme.moves().contains(Move.STEP) && scheme.accumulate() == 1
            ? null
            : slots.state(weight.name() + ".memory", weight.shape(), Initializer.zeros());
    return new Weight(weight, optimizer.rule(weight), memory);
  }

  /** The mean of the gradients put by and the last one. */
  Operand<TFloating> averaged(Ops tf, Operand<TFloating> last, int batches) {
    if (batches == 1) {
      return last;
    }
    Operand<TFloating> sum = tf.readVariableOp(memory.handle(), last.type());
    Operand<TFloating> count = Scalar.like(tf, batches, last);
    return tf.math.div(tf.math.add(sum, last), count);
  }

  /**
   * Adds one change.
   *
   * @param tf where to add operations; they run after every read of the round
   * @param move which change
   * @param gradient along what
   * @param read the weight's value in this round
   * @param count the update's number
   */
  Op move(
      Ops tf,
      Move move,
      Operand<TFloating> gradient,
      Operand<TFloating> read,
      Operand<TFloating> count) {
    return switch (move) {
      case GATHER -> tf.assignAddVariableOp(memory.handle(), gradient);
      case STEP -> memory == null ? rule.apply(tf, gradient, count) : spend(tf, gradient, count);
      case LOOK_AHEAD -> {
        Op noted = tf.assignVariableOp(memory.handle(), read);
        yield rule.apply(tf.withControlDependencies(noted), gradient, count);
      }
      case RETURN -> {
        Operand<TFloating> anchor = tf.readVariableOp(memory.handle(), gradient.type());
        Op back = tf.withControlDependencies(gradient).assignVariableOp(weight.handle(), anchor);
        yield rule.apply(tf.withControlDependencies(back), gradient, count);
      }
    };
  }

  private Op spend(Ops tf, Operand<TFloating> gradient, Operand<TFloating> count) {
    Op step = rule.apply(tf, gradient, count);
    Ops after = tf.withControlDependencies(step, gradient);
    return after.assignVariableOp(memory.handle(), tf.zerosLike(gradient));
  }
}
