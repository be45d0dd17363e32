package %{package};

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A hinge loss with a margin m: the discriminator minimises {@code mean(max(0, m - D(x))) +
 * mean(max(0, m + D(G(z))))}, the generator {@code -mean(D(G(z)))} (Lim and Ye 2017, arXiv
 * 1705.02894, have m = 1).
 *
 * @param margin m, the logit beyond which a verdict is sure enough
 */
public record %{Part}(double margin) implements Loss {

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> m = round.pass().constant(margin);
    Operand<TFloating> onReal = tf.nn.relu(tf.math.sub(m, round.realScores()));
    Operand<TFloating> onFake = tf.nn.relu(tf.math.add(m, round.fakeScores()));
    return new LossTerms(
        tf.math.add(mean(tf, onReal), mean(tf, onFake)),
        tf.math.neg(mean(tf, round.fakeScores())));
  }

  /** The mean over the batch, and over the patches if scores are [n, h, w, 1]. */
  private static Operand<TFloating> mean(Ops tf, Operand<TFloating> values) {
    return tf.math.mean(tf.reshape(values, tf.constant(new int[] {-1})), tf.constant(0));
  }
}
