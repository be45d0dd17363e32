package gan.losses.penalty;

import gan.core.graph.Parameter;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** An exponential moving average that is a state of a penalty. */
final class MovingMean {
  private MovingMean() {}

  /** {@code mean ← decay · mean + (1 - decay) · value}, when the pass is stored. */
  static void move(Pass pass, Parameter mean, Operand<TFloating> value, double decay) {
    Ops tf = pass.tf();
    Operand<TFloating> gap = tf.math.sub(value, pass.read(mean));
    pass.write(mean, tf.math.add(pass.read(mean), tf.math.mul(gap, pass.constant(1 - decay))));
  }
}
