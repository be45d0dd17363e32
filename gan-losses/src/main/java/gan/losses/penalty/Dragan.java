package gan.losses.penalty;

import gan.core.graph.Pass;
import gan.core.spi.Penalty;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The gradient penalty of DRAGAN (<a href="https://arxiv.org/abs/1705.07215">Kodali et al.
 * 2017</a>): {@code mean (‖∇D(x + δ)‖ - k)²}, with normal noise δ on real samples and k = 1.
 *
 * <p>The norm is taken of each sample over all its axes, as {@code √(s + 10⁻¹²)}.
 */
public final class Dragan implements Penalty {
  private final DraganOptions options;

  /** A penalty with the given noise and target. */
  public Dragan(DraganOptions options) {
    this.options = options;
  }

  @Override
  public Operand<TFloating> term(Round round) {
    Pass pass = round.pass();
    Ops tf = pass.tf();
    Operand<TFloating> noise = pass.normal("perturbation", tf.shape(round.real()));
    Operand<TFloating> points =
        tf.math.add(round.real(), tf.math.mul(noise, pass.constant(options.deviation())));
    Operand<TFloating> scores = round.judge(points).scores();
    Operand<TFloating> slope = PerSample.norm(pass, PerSample.squaredSlope(tf, scores, points));
    return PerSample.average(
        tf, tf.math.square(tf.math.sub(slope, pass.constant(options.target()))));
  }
}
