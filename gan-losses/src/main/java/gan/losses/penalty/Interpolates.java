package gan.losses.penalty;

import gan.core.graph.Pass;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Points on the lines between pairs of a real and a generated sample. */
final class Interpolates {
  private Interpolates() {}

  /** {@code ε x + (1 - ε) G(z)}, with one ε for each pair, uniform in [0, 1). */
  static Operand<TFloating> of(Round round) {
    Pass pass = round.pass();
    Ops tf = pass.tf();
    Operand<TFloating> share = pass.uniform("interpolate", PerSample.one(tf, round.real()), 0, 1);
    Operand<TFloating> gap = tf.math.sub(round.real(), round.fake());
    return tf.math.add(round.fake(), tf.math.mul(share, gap));
  }
}
