package gan.losses.penalty;

import gan.core.spi.Penalty;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The zero-centred gradient penalty at real samples (<a
 * href="https://arxiv.org/abs/1801.04406">Mescheder et al. 2018</a>): {@code ½ mean ‖∇D(x)‖²}.
 *
 * <p>The squares are summed of each sample over all its axes.
 */
public final class R1 implements Penalty {

  /** The penalty; its weight is γ. */
  public R1() {}

  @Override
  public Operand<TFloating> term(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> squared = PerSample.squaredSlope(tf, round.realScores(), round.real());
    return tf.math.mul(PerSample.average(tf, squared), round.pass().constant(0.5));
  }
}
