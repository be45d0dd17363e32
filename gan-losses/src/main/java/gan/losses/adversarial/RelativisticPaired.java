package gan.losses.adversarial;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The relativistic pairing loss (<a href="https://arxiv.org/abs/1807.00734">Jolicoeur-Martineau
 * 2018</a>), which R3GAN plays together with R1 and R2 (<a
 * href="https://arxiv.org/abs/2501.05441">Huang et al. 2024</a>): D minimises {@code mean
 * softplus(-(D(x) - D(G(z))))}, and G {@code mean softplus(-(D(G(z)) - D(x)))}, over pairs of the
 * real and the generated sample at the same place of the batch.
 *
 * <p>Scores are logits, {@code [n, 1]} or {@code [n, h, w, 1]}, where patches are paired too. Both
 * batches must be equally large. At equal scores both terms are {@code ln 2}.
 */
public final class RelativisticPaired implements Loss {

  /** The loss, which has no options. */
  public RelativisticPaired() {}

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> lead = tf.math.sub(round.realScores(), round.fakeScores());
    return new LossTerms(CrossEntropy.isReal(tf, lead), CrossEntropy.isFake(tf, lead));
  }
}
