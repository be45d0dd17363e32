package gan.losses.adversarial;

import gan.core.graph.Scalar;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** What is computed of scores whatever the game is. */
final class Scores {
  private Scores() {}

  /** The mean over samples and patches, a scalar. */
  static Operand<TFloating> mean(Ops tf, Operand<TFloating> scores) {
    return tf.math.mean(tf.reshape(scores, tf.constant(new int[] {-1})), tf.constant(0));
  }

  /** {@code mean (x - target)²}. */
  static Operand<TFloating> distance(Ops tf, Operand<TFloating> scores, double target) {
    Operand<TFloating> goal = Scalar.like(tf, target, scores);
    return mean(tf, tf.math.square(tf.math.sub(scores, goal)));
  }

  /** {@code mean max(0, 1 - x)}: 0 for scores of 1 and more. */
  static Operand<TFloating> shortfall(Ops tf, Operand<TFloating> scores) {
    Operand<TFloating> one = Scalar.like(tf, 1.0, scores);
    return mean(tf, tf.nn.relu(tf.math.sub(one, scores)));
  }
}
