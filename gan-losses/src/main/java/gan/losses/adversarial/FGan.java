package gan.losses.adversarial;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * f-GAN (<a href="https://arxiv.org/abs/1606.00709">Nowozin et al. 2016</a>): D minimises {@code
 * -mean g(D(x)) + mean f*(g(D(G(z))))}, whose least value is minus the divergence, and G {@code
 * -mean g(D(G(z)))}, the paper's practical form (section 3.2), which does not saturate.
 *
 * <p>Scores are logits, {@code [n, 1]} or {@code [n, h, w, 1]}, averaged over everything. Where
 * both distributions are equal, D's best term is 0, met at logits of 1 for KL and of 0 for the
 * others. Pearson's f* is least at a logit of -2, which claims that a fake has no real sample near
 * it: D raises the scores of fakes that lie below.
 */
public final class FGan implements Loss {
  private final Divergence divergence;

  /** A loss for the given divergence. */
  public FGan(FGanOptions options) {
    this.divergence = options.divergence();
  }

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> fake = round.fakeScores();
    Operand<TFloating> real = divergence.activation(round.pass(), round.realScores());
    return new LossTerms(
        tf.math.sub(
            Scores.mean(tf, divergence.conjugate(round.pass(), fake)), Scores.mean(tf, real)),
        tf.math.neg(Scores.mean(tf, divergence.activation(round.pass(), fake))));
  }
}
