package gan.losses.adversarial;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A divergence between real samples P and generated ones Q, {@code ∫ q f(p / q)}, by its output
 * activation {@code g} and the conjugate {@code f*}, of logits v (<a
 * href="https://arxiv.org/abs/1606.00709">Nowozin et al. 2016</a>, table 2).
 *
 * <p>KL, reverse KL and squared Hellinger grow exponentially with v, and their slopes overflow from
 * about 88 on in single precision. Beyond {@value #STEEPEST}, where the ratio of the densities is
 * claimed to be above 4·10⁸, the exponential goes on as its tangent: terms and gradients stay
 * finite, and never become flat.
 */
public enum Divergence {
  /** {@code p ln(p / q)}: g = v, f*(g) = exp(v - 1). */
  KL,
  /** {@code q ln(q / p)}: g = -exp(-v), f*(g) = v - 1. */
  REVERSE_KL,
  /** {@code (q - p)² / q}: g = v, f*(g) = v²/4 + v. */
  PEARSON,
  /** {@code (√p - √q)²}: g = 1 - exp(-v), f*(g) = exp(v) - 1. */
  SQUARED_HELLINGER,
  /** Twice the usual one: g = ln 2 - softplus(-v), f*(g) = softplus(v) - ln 2. */
  JENSEN_SHANNON;

  private static final double STEEPEST = 20;

  /** {@code g(v)}, increasing. */
  Operand<TFloating> activation(Pass pass, Operand<TFloating> v) {
    Ops tf = pass.tf();
    Operand<TFloating> minus = tf.math.neg(v);
    return switch (this) {
      case KL, PEARSON -> v;
      case REVERSE_KL -> tf.math.neg(exp(pass, minus));
      case SQUARED_HELLINGER -> tf.math.sub(pass.constant(1), exp(pass, minus));
      case JENSEN_SHANNON -> tf.math.sub(pass.constant(Math.log(2)), tf.math.softplus(minus));
    };
  }

  /** {@code f*(g(v))}. */
  Operand<TFloating> conjugate(Pass pass, Operand<TFloating> v) {
    Ops tf = pass.tf();
    return switch (this) {
      case KL -> exp(pass, tf.math.sub(v, pass.constant(1)));
      case REVERSE_KL -> tf.math.sub(v, pass.constant(1));
      case PEARSON -> tf.math.add(tf.math.mul(tf.math.square(v), pass.constant(0.25)), v);
      case SQUARED_HELLINGER -> tf.math.sub(exp(pass, v), pass.constant(1));
      case JENSEN_SHANNON -> tf.math.sub(tf.math.softplus(v), pass.constant(Math.log(2)));
    };
  }

  private static Operand<TFloating> exp(Pass pass, Operand<TFloating> v) {
    Ops tf = pass.tf();
    Operand<TFloating> steepest = pass.constant(STEEPEST);
    Operand<TFloating> beyond = tf.nn.relu(tf.math.sub(v, steepest));
    return tf.math.mul(
        tf.math.exp(tf.math.minimum(v, steepest)), tf.math.add(pass.constant(1), beyond));
  }
}
