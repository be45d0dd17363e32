package gan.losses.penalty;

import gan.core.problem.GanException;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import gan.core.spi.Verdict;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Feature matching (<a href="https://arxiv.org/abs/1606.03498">Salimans et al. 2016</a>), for G:
 * {@code ‖mean f(x) - mean f(G(z))‖²}, with the discriminator's features f. It compares batches,
 * not samples.
 */
public final class FeatureMatching implements Penalty {

  /** The penalty, which keeps nothing. */
  public FeatureMatching() {}

  /**
   * Adds the term to the graph.
   *
   * @throws GanException if the discriminator gives no features
   */
  @Override
  public Operand<TFloating> term(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> gap =
        tf.math.sub(mean(tf, round.realVerdict()), mean(tf, round.fakeVerdict()));
    return tf.sum(tf.math.square(gap), tf.constant(0));
  }

  private static Operand<TFloating> mean(Ops tf, Verdict verdict) {
    Operand<TFloating> features = verdict.featuresFor("the penalty 'feature-matching'");
    return tf.math.mean(features, tf.constant(0));
  }
}
