package example.plugin;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The squared hinge: the discriminator minimises {@code mean(max(0, m - D(x))²) + mean(max(0, m +
 * D(G(z)))²)}, the generator {@code -mean(D(G(z)))}.
 *
 * @param margin m, how sure the discriminator should be
 */
public record SquaredHinge(double margin) implements Loss {

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> m = round.pass().constant(margin);
    Operand<TFloating> onReal = tf.nn.relu(tf.math.sub(m, round.realScores()));
    Operand<TFloating> onFake = tf.nn.relu(tf.math.add(m, round.fakeScores()));
    return new LossTerms(
        tf.math.add(mean(tf, tf.math.square(onReal)), mean(tf, tf.math.square(onFake))),
        tf.math.neg(mean(tf, round.fakeScores())));
  }

  /** The mean over the batch, and over the patches if scores are [n, h, w, 1]. */
  private static Operand<TFloating> mean(Ops tf, Operand<TFloating> values) {
    return tf.math.mean(tf.reshape(values, tf.constant(new int[] {-1})), tf.constant(0));
  }
}
