package gan.losses.alone;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A variational autoencoder (<a href="https://arxiv.org/abs/1312.6114">Kingma and Welling
 * 2013</a>): no game, but a decoder G and the discriminator as encoder, which gives a mean μ and a
 * variance σ² for each number of the latent vector.
 *
 * <p>Both lower the mean over the batch of {@code Σ (x - G(μ + σ ε))² / 2s² + β Σ (μ² + σ² - ln σ²
 * - 1) / 2}, where s is the deviation that the decoder is taken to have. It is the negative
 * evidence lower bound for β = 1, without its constant; another β is that of <a
 * href="https://openreview.net/forum?id=Sy2fzU9gl">Higgins et al. 2017</a>.
 */
public final class Vae implements Loss {
  private final VaeOptions options;
  private final Encoder encoder;

  /**
   * The loss; its weights {@code mean.*} and {@code logVariance.*} are created with its terms.
   *
   * @param own where to create weights
   */
  public Vae(VaeOptions options, Parameters own) {
    this.options = options;
    this.encoder = new Encoder("the loss 'vae'", own);
  }

  @Override
  public LossTerms terms(Round round) {
    Ops tf = round.tf();
    Pass pass = round.pass();
    int size = round.generator().latentSize();
    Operand<TFloating> mean = encoder.read(round, "mean", size);
    Operand<TFloating> logVariance = encoder.read(round, "logVariance", size);
    Operand<TFloating> deviation = tf.math.exp(tf.math.mul(logVariance, pass.constant(0.5)));
    Operand<TFloating> noise = pass.normal("vae", tf.shape(round.latent()));
    Operand<TFloating> made = round.generate(tf.math.add(mean, tf.math.mul(deviation, noise)));
    Operand<TFloating> squares = tf.math.square(tf.math.sub(round.real(), made));
    double precision = 1 / (2 * options.deviation() * options.deviation());
    Operand<TFloating> error = tf.math.mul(sum(tf, squares), pass.constant(precision));
    Operand<TFloating> weight =
        tf.math.mul(options.beta().at(tf, round.update()), pass.constant(0.5));
    Operand<TFloating> divergence = tf.math.mul(weight, sum(tf, excess(pass, mean, logVariance)));
    Operand<TFloating> bound = tf.math.mean(tf.math.add(error, divergence), tf.constant(0));
    return new LossTerms(tf.math.add(bound, Encoder.nothing(round)), bound);
  }

  /** {@code μ² + σ² - ln σ² - 1}. */
  private static Operand<TFloating> excess(
      Pass pass, Operand<TFloating> mean, Operand<TFloating> logVariance) {
    Ops tf = pass.tf();
    Operand<TFloating> second = tf.math.add(tf.math.square(mean), tf.math.exp(logVariance));
    return tf.math.sub(second, tf.math.add(logVariance, pass.constant(1)));
  }

  /** For each sample, {@code [n]}. */
  private static Operand<TFloating> sum(Ops tf, Operand<TFloating> numbers) {
    long size = numbers.shape().tail().size();
    Operand<TFloating> rows = tf.reshape(numbers, tf.constant(new long[] {-1, size}));
    return tf.sum(rows, tf.constant(1));
  }
}
