package gan.losses.auxiliary;

import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * How far what the generator made of an image is from what belongs to it: pix2pix (<a
 * href="https://arxiv.org/abs/1611.07004">Isola et al. 2017</a>).
 *
 * <p>G lowers {@code mean |y - G(x)|}, over all numbers of all samples, or {@code mean (y -
 * G(x))²}; D lowers nothing more.
 */
public final class Reconstruction implements Loss {
  private final ReconstructionOptions options;

  /** The loss; it has no weights. */
  public Reconstruction(ReconstructionOptions options) {
    this.options = options;
  }

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> gap = tf.math.sub(round.real(), round.fake());
    Operand<TFloating> distance =
        switch (options.distance()) {
          case L1 -> tf.math.abs(gap);
          case L2 -> tf.math.square(gap);
        };
    Operand<TFloating> all = tf.reshape(distance, tf.constant(new int[] {-1}));
    return new LossTerms(round.pass().constant(0), tf.math.mean(all, tf.constant(0)));
  }
}
