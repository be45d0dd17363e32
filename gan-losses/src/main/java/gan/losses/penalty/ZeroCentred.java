package gan.losses.penalty;

import gan.core.spi.Penalty;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The zero-centred gradient penalty between samples (0-GP, <a
 * href="https://arxiv.org/abs/1902.03984">Thanh-Tung et al. 2019</a>): {@code mean ‖∇D(x̂)‖²}, with
 * x̂ on the lines between real and generated samples.
 *
 * <p>The squares are summed of each sample over all its axes.
 */
public final class ZeroCentred implements Penalty {

  /** The penalty; its weight is λ. */
  public ZeroCentred() {}

  @Override
  public Operand<TFloating> term(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> points = Interpolates.of(round);
    Operand<TFloating> scores = round.judge(points).scores();
    return PerSample.average(tf, PerSample.squaredSlope(tf, scores, points));
  }
}
