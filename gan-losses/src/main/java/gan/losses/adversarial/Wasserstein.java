package gan.losses.adversarial;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import java.util.OptionalDouble;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The Wasserstein critic (<a href="https://arxiv.org/abs/1701.07875">Arjovsky et al. 2017</a>): D
 * minimises {@code mean D(G(z)) - mean D(x)}, and G {@code -mean D(G(z))}. If D's slope is bounded
 * by 1, minus its term is a lower bound of the earth mover's distance; nothing here bounds it but
 * the clipping of weights.
 *
 * <p>Scores are taken as they are, {@code [n, 1]} or {@code [n, h, w, 1]}, averaged over
 * everything. At scores of 0 both terms are 0.
 */
public final class Wasserstein implements Loss {
  private final WassersteinOptions options;

  /** A loss with the given clipping. */
  public Wasserstein(WassersteinOptions options) {
    this.options = options;
  }

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> fake = Scores.mean(tf, round.fakeScores());
    return new LossTerms(tf.math.sub(fake, Scores.mean(tf, round.realScores())), tf.math.neg(fake));
  }

  @Override
  public OptionalDouble weightClip() {
    return options.clip().map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
