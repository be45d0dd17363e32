package gan.losses.auxiliary;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Cross-entropy between classes that are known and logits. */
final class Categories {
  private Categories() {}

  /**
   * {@code mean (log Σ exp l - l·t)}, from logits: it stays finite however sure they are.
   *
   * @param logits {@code [n, classes]}
   * @param truth a 1 at the right place among zeros, {@code [n, classes]}
   */
  static Operand<TFloating> crossEntropy(
      Ops tf, Operand<TFloating> logits, Operand<TFloating> truth) {
    Operand<TFloating> likelihood =
        tf.sum(tf.math.mul(tf.nn.logSoftmax(logits), truth), tf.constant(1));
    return tf.math.neg(tf.math.mean(likelihood, tf.constant(0)));
  }
}
