package gan.losses.adversarial;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;

/**
 * The zero-sum game of the first paper (<a href="https://arxiv.org/abs/1406.2661">Goodfellow et al.
 * 2014</a>): D minimises {@code -mean ln σ(D(x)) - mean ln(1 - σ(D(G(z))))}, and G {@code mean ln(1
 * - σ(D(G(z))))}, whose gradient vanishes while the discriminator is sure of the fakes.
 *
 * <p>Scores are logits, {@code [n, 1]} or {@code [n, h, w, 1]}, averaged over everything. At logits
 * of 0 the terms are {@code 2 ln 2} and {@code -ln 2}.
 */
public final class Minimax implements Loss {
  private final CrossEntropyOptions options;

  /** A loss with the given targets. */
  public Minimax(CrossEntropyOptions options) {
    this.options = options;
  }

  @Override
  public LossTerms terms(Round round) {
    return new LossTerms(
        CrossEntropy.discriminator(round, options),
        round.tf().math.neg(CrossEntropy.isFake(round.tf(), round.fakeScores())));
  }
}
