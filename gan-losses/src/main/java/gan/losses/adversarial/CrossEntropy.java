package gan.losses.adversarial;

import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Binary cross-entropy from logits, {@code -t ln σ(x) - (1 - t) ln(1 - σ(x))}, written with {@code
 * softplus(x) = ln(1 + eˣ)}: exact where the probabilities themselves round to 0 or 1.
 */
final class CrossEntropy {
  private CrossEntropy() {}

  /** What the discriminator minimises: real samples are {@code 1 - s}, generated ones are 0. */
  static Operand<TFloating> discriminator(Round round, double smoothing) {
    Ops tf = round.tf();
    Operand<TFloating> real = isReal(tf, round.realScores());
    if (smoothing > 0) {
      // -t ln σ(x) - (1 - t) ln(1 - σ(x)) = softplus(-x) + (1 - t) x
      Operand<TFloating> pull =
          tf.math.mul(mean(tf, round.realScores()), round.pass().constant(smoothing));
      real = tf.math.add(real, pull);
    }
    return tf.math.add(real, isFake(tf, round.fakeScores()));
  }

  /** {@code -mean ln σ(x)}. */
  static Operand<TFloating> isReal(Ops tf, Operand<TFloating> logits) {
    return mean(tf, tf.math.softplus(tf.math.neg(logits)));
  }

  /** {@code -mean ln(1 - σ(x))}. */
  static Operand<TFloating> isFake(Ops tf, Operand<TFloating> logits) {
    return mean(tf, tf.math.softplus(logits));
  }

  private static Operand<TFloating> mean(Ops tf, Operand<TFloating> x) {
    return tf.math.mean(tf.reshape(x, tf.constant(new int[] {-1})), tf.constant(0));
  }
}
