package gan.core.gradient;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Backward ops of roots and reciprocals. Each takes (y, dy), with y the forward op's output, and is
 * linear in dy.
 */
final class Roots {
  private Roots() {}

  /** {@code SqrtGrad(y, dy) = dy / 2y}. */
  static List<Operand<?>> squareRoot(GradientCall call) {
    Ops tf = call.tf();
    Operand<TFloating> ratio = tf.math.div(call.output(), call.input(0));
    return gradients(call, tf.math.neg(ratio));
  }

  /** {@code RsqrtGrad(y, dy) = -dy y³ / 2}. */
  static List<Operand<?>> inverseSquareRoot(GradientCall call) {
    Ops tf = call.tf();
    Operand<TFloating> square = tf.math.square(call.input(0));
    return gradients(call, tf.math.mul(call.scalar(-1.5), tf.math.mul(call.input(1), square)));
  }

  /** {@code ReciprocalGrad(y, dy) = -dy y²}. */
  static List<Operand<?>> reciprocal(GradientCall call) {
    Ops tf = call.tf();
    Operand<TFloating> product = tf.math.mul(call.input(0), call.input(1));
    return gradients(call, tf.math.mul(call.scalar(-2), product));
  }

  private static List<Operand<?>> gradients(GradientCall call, Operand<TFloating> slope) {
    return List.of(
        call.tf().math.mul(call.seed(), slope),
        call.like(call.op().type(), List.of(), call.input(0), call.seed()));
  }
}
