package gan.losses.penalty;

import gan.core.graph.Pass;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The gradient penalty of WGAN-GP (<a href="https://arxiv.org/abs/1704.00028">Gulrajani et al.
 * 2017</a>): {@code mean (‖∇D(x̂)‖ - t)²}, with t = 1 and x̂ on the lines between real and
 * generated samples; one-sided, {@code mean max(0, ‖∇D(x̂)‖ - t)²}.
 *
 * <p>The norm is taken of each sample over all its axes, as {@code √(s + 10⁻¹²)}.
 */
public final class WganGp implements Penalty {
  private final WganGpOptions options;

  /** A penalty with the given target. */
  public WganGp(WganGpOptions options) {
    this.options = options;
  }

  @Override
  public Operand<TFloating> term(Round round) {
    Pass pass = round.pass();
    Ops tf = pass.tf();
    Operand<TFloating> points = Interpolates.of(round);
    Operand<TFloating> scores = round.judge(points).scores();
    Operand<TFloating> slope = PerSample.norm(pass, PerSample.squaredSlope(tf, scores, points));
    Operand<TFloating> excess = tf.math.sub(slope, pass.constant(options.target()));
    return PerSample.average(tf, tf.math.square(options.oneSided() ? tf.nn.relu(excess) : excess));
  }
}
