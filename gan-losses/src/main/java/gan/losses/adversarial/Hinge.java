package gan.losses.adversarial;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The hinge (<a href="https://arxiv.org/abs/1705.02894">Lim and Ye 2017</a>, <a
 * href="https://arxiv.org/abs/1802.05957">Miyato et al. 2018</a>): D minimises {@code mean max(0, 1
 * - D(x)) + mean max(0, 1 + D(G(z)))}, and G {@code -mean D(G(z))}. D learns nothing from samples
 * that it tells beyond the margin of 1; G learns from all.
 *
 * <p>Scores are taken as they are, {@code [n, 1]} or {@code [n, h, w, 1]}, averaged over
 * everything. At scores of 0 the terms are 2 and 0.
 */
public final class Hinge implements Loss {

  /** The loss, which has no options. */
  public Hinge() {}

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> fake = round.fakeScores();
    return new LossTerms(
        tf.math.add(
            Scores.shortfall(tf, round.realScores()), Scores.shortfall(tf, tf.math.neg(fake))),
        tf.math.neg(Scores.mean(tf, fake)));
  }
}
