package example.plugin.energy;

import gan.core.spi.Penalty;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.family.TFloating;

/**
 * The mean squared cosine of the features of two generated samples, for G: they are to point into
 * different directions (arXiv:1609.03126).
 *
 * <p>The paper leaves out the n pairs of a sample with itself; here they count, as 1 each, so that
 * the same batch twice gives the same. That adds a constant and scales the slope by (n - 1) / n.
 */
public final class PullingAway implements Penalty {
  /** In the name of the operation that takes memory with the square of the batch. */
  static final String COSINES = "pulling-away.cosines";

  private static final double EPSILON = 1e-12;

  @Override
  public Operand<TFloating> term(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> features = round.fakeVerdict().featuresFor("the penalty 'pulling-away'");
    Operand<TFloating> squares =
        tf.sum(tf.math.square(features), tf.constant(1), Sum.keepDims(true));
    Operand<TFloating> lengths = tf.math.sqrt(tf.math.add(squares, round.pass().constant(EPSILON)));
    Operand<TFloating> directions = tf.math.div(features, lengths);
    Operand<TFloating> cosines =
        tf.withName(COSINES).linalg.matMul(directions, directions, MatMul.transposeB(true));
    return tf.math.mean(tf.math.square(cosines), tf.constant(new int[] {0, 1}));
  }
}
