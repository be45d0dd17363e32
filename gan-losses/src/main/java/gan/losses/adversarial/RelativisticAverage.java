package gan.losses.adversarial;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.losses.adversarial.RelativisticAverageOptions.Form;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Relativistic average losses (<a href="https://arxiv.org/abs/1807.00734">Jolicoeur-Martineau
 * 2018</a>), in which a sample is judged by its lead over the mean of the other side: {@code r =
 * D(x) - mean D(G(z))} and {@code f = D(G(z)) - mean D(x)}.
 *
 * <p>D minimises {@code mean φ(r) + mean φ(-f)}, and G {@code mean φ(f) + mean φ(-r)}, with {@code
 * φ(u) = -ln σ(u)}, {@code (u - 1)²} or {@code max(0, 1 - u)}. G therefore learns from real samples
 * too.
 *
 * <p>Scores are logits, {@code [n, 1]} or {@code [n, h, w, 1]}, averaged over everything. At equal
 * scores both terms are {@code 2 ln 2}, 2 or 2.
 */
public final class RelativisticAverage implements Loss {
  private final Form form;

  /** A loss of the given form. */
  public RelativisticAverage(RelativisticAverageOptions options) {
    this.form = options.form();
  }

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> real = lead(tf, round.realScores(), round.fakeScores());
    Operand<TFloating> fake = lead(tf, round.fakeScores(), round.realScores());
    return new LossTerms(both(tf, real, fake), both(tf, fake, real));
  }

  private static Operand<TFloating> lead(
      Ops tf, Operand<TFloating> scores, Operand<TFloating> others) {
    return tf.math.sub(scores, Scores.mean(tf, others));
  }

  private Operand<TFloating> both(Ops tf, Operand<TFloating> ahead, Operand<TFloating> behind) {
    return tf.math.add(shortage(tf, ahead), shortage(tf, tf.math.neg(behind)));
  }

  private Operand<TFloating> shortage(Ops tf, Operand<TFloating> lead) {
    return switch (form) {
      case NON_SATURATING -> CrossEntropy.isReal(tf, lead);
      case LEAST_SQUARES -> Scores.distance(tf, lead, 1);
      case HINGE -> Scores.shortfall(tf, lead);
    };
  }
}
