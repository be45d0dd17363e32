package example.plugin.energy;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The loss of energy-based GANs (arXiv:1609.03126): the discriminator minimises {@code mean E(x) +
 * mean max(0, m - E(G(z)))}, the generator {@code mean E(G(z))}, where E is the negative of a
 * score.
 *
 * @param margin m, beyond which a generated sample's energy is high enough
 */
public record EnergyMargin(double margin) implements Loss {

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> m = round.pass().constant(margin);
    Operand<TFloating> real = mean(tf, tf.math.neg(round.realScores()));
    Operand<TFloating> missing = mean(tf, tf.nn.relu(tf.math.add(m, round.fakeScores())));
    return new LossTerms(tf.math.add(real, missing), mean(tf, tf.math.neg(round.fakeScores())));
  }

  private static Operand<TFloating> mean(Ops tf, Operand<TFloating> values) {
    return tf.math.mean(tf.reshape(values, tf.constant(new int[] {-1})), tf.constant(0));
  }
}
