package gan.losses.alone;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * An autoencoder: no game, but a generator that learns to make a sample again of what the
 * discriminator, as encoder E, says of it.
 *
 * <p>Both lower {@code mean (x - G(E(x)))²}. Nothing asks that E's numbers be distributed as latent
 * vectors are, so samples made from those need not look like anything: that is what the game is
 * for.
 */
public final class Autoencoder implements Loss {
  private final Encoder encoder;

  /**
   * The loss; its weights {@code code.*} are created with its terms.
   *
   * @param own where to create weights
   */
  public Autoencoder(Parameters own) {
    this.encoder = new Encoder("the loss 'autoencoder'", own);
  }

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> code = encoder.read(round, "code", round.generator().latentSize());
    Operand<TFloating> gap = tf.math.sub(round.real(), round.generate(code));
    Operand<TFloating> squares = tf.reshape(tf.math.square(gap), tf.constant(new int[] {-1}));
    Operand<TFloating> mean = tf.math.mean(squares, tf.constant(0));
    return new LossTerms(tf.math.add(mean, Encoder.nothing(round)), mean);
  }
}
