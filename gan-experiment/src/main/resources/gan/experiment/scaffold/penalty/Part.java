package %{package};

import gan.core.spi.Penalty;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Keeps the discriminator's verdicts near 0: {@code mean(D(x)²)} over real samples (Karras et al.
 * 2018, arXiv 1710.10196, appendix A.1). Its weight is applied by the framework.
 */
public final class %{Part} implements Penalty {

  /** There is nothing to choose but the weight. */
  public %{Part}() {}

  @Override
  public Operand<TFloating> term(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> squares = tf.math.square(round.realScores());
    return tf.math.mean(tf.reshape(squares, tf.constant(new int[] {-1})), tf.constant(0));
  }
}
