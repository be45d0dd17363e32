package gan.losses.penalty;

import gan.core.spi.Penalty;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The zero-centred gradient penalty at generated samples (<a
 * href="https://arxiv.org/abs/1801.04406">Mescheder et al. 2018</a>): {@code ½ mean ‖∇D(G(z))‖²}.
 *
 * <p>The squares are summed of each sample over all its axes.
 */
public final class R2 implements Penalty {

  /** The penalty; its weight is γ. */
  public R2() {}

  @Override
  public Operand<TFloating> term(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> squared = PerSample.squaredSlope(tf, round.fakeScores(), round.fake());
    return tf.math.mul(PerSample.average(tf, squared), round.pass().constant(0.5));
  }
}
