package gan.losses.adversarial;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Least squares (<a href="https://arxiv.org/abs/1611.04076">Mao et al. 2016</a>): D minimises
 * {@code ½ mean (D(x) - b)² + ½ mean (D(G(z)) - a)²}, and G {@code ½ mean (D(G(z)) - c)²}, which
 * also teaches fakes on the right side of the boundary but far from it.
 *
 * <p>Scores are taken as they are, {@code [n, 1]} or {@code [n, h, w, 1]}, averaged over
 * everything. At scores of 0, with the 0-1 coding, both terms are ½.
 */
public final class LeastSquares implements Loss {
  private final LeastSquaresOptions options;

  /** A loss with the given targets. */
  public LeastSquares(LeastSquaresOptions options) {
    this.options = options;
  }

  @Override
  public LossTerms terms(Round round) {
    Operand<TFloating> real = half(round, round.realScores(), options.b());
    Operand<TFloating> fake = half(round, round.fakeScores(), options.a());
    return new LossTerms(
        round.tf().math.add(real, fake), half(round, round.fakeScores(), options.c()));
  }

  private static Operand<TFloating> half(Round round, Operand<TFloating> scores, double target) {
    Ops tf = round.tf();
    return tf.math.mul(Scores.distance(tf, scores, target), round.pass().constant(0.5));
  }
}
