package gan.core.gradient;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Backward ops of smooth activations, {@code g = dy · f'}: each is linear in dy, so the gradient
 * with respect to dy is the same op applied to the seed k, and the other is {@code k · dy · f''}.
 *
 * <p>Some take the activation's input x, others its output y; f'' is then the derivative of f' with
 * respect to that.
 */
final class Activations {
  private Activations() {}

  /** {@code TanhGrad(y, dy) = dy (1 - y²)}. */
  static List<Operand<?>> tanh(GradientCall call) {
    Ops tf = call.tf();
    Operand<TFloating> y = call.input(0);
    Operand<TFloating> slope = tf.math.mul(call.scalar(-2), y);
    return List.of(curved(call, 1, slope), call.like("TanhGrad", List.of(), y, call.seed()));
  }

  /** {@code SigmoidGrad(y, dy) = dy y (1 - y)}. */
  static List<Operand<?>> sigmoid(GradientCall call) {
    Ops tf = call.tf();
    Operand<TFloating> y = call.input(0);
    Operand<TFloating> slope = tf.math.sub(call.scalar(1), tf.math.mul(call.scalar(2), y));
    return List.of(curved(call, 1, slope), call.like("SigmoidGrad", List.of(), y, call.seed()));
  }

  /** {@code SoftplusGrad(dy, x) = dy σ(x)}, with {@code σ' = σ (1 - σ)}. */
  static List<Operand<?>> softplus(GradientCall call) {
    Ops tf = call.tf();
    Operand<TFloating> x = call.input(1);
    Operand<TFloating> sigmoid = tf.math.sigmoid(x);
    Operand<TFloating> slope = tf.math.mul(sigmoid, tf.math.sub(call.scalar(1), sigmoid));
    return List.of(call.like("SoftplusGrad", List.of(), call.seed(), x), curved(call, 0, slope));
  }

  /** {@code SoftsignGrad(dy, x) = dy / (1 + |x|)²}. */
  static List<Operand<?>> softsign(GradientCall call) {
    Ops tf = call.tf();
    Operand<TFloating> x = call.input(1);
    Operand<TFloating> width = tf.math.add(call.scalar(1), tf.math.abs(x));
    Operand<TFloating> slope =
        tf.math.div(
            tf.math.mul(call.scalar(-2), tf.math.sign(x)), tf.math.pow(width, call.scalar(3)));
    return List.of(call.like("SoftsignGrad", List.of(), call.seed(), x), curved(call, 0, slope));
  }

  /**
   * {@code EluGrad(dy, y)} and {@code SeluGrad(dy, y)}: {@code dy (y + a)} for negative y, a
   * multiple of dy elsewhere.
   */
  static Formula exponential(String type) {
    return call -> {
      Ops tf = call.tf();
      Operand<TFloating> y = call.input(1);
      Operand<TFloating> slope =
          tf.dtypes.cast(tf.math.less(y, tf.zerosLike(y)), call.seed().type());
      return List.of(call.like(type, List.of(), call.seed(), y), curved(call, 0, slope));
    };
  }

  /** {@code k · dy · f''}. */
  private static Operand<TFloating> curved(GradientCall call, int dy, Operand<TFloating> slope) {
    Ops tf = call.tf();
    return tf.math.mul(tf.math.mul(call.seed(), call.input(dy)), slope);
  }
}
