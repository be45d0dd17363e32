package gan.losses.alone;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Round;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The discriminator as an encoder: a dense layer makes numbers of its features; its logit takes no
 * part.
 *
 * @param part who asks, such as {@code the loss 'vae'}
 * @param own where to create weights
 */
record Encoder(String part, Parameters own) {

  /**
   * Creates {@code NAME.kernel}, Glorot uniform, and {@code NAME.bias}, zero, and reads real
   * samples with them.
   *
   * @param size how many numbers
   * @return {@code [n, size]}
   * @throws gan.core.problem.GanException if the discriminator gives no features
   */
  Operand<TFloating> read(Round round, String name, int size) {
    Operand<TFloating> features = round.realVerdict().featuresFor(part);
    long from = features.shape().get(1);
    Parameter kernel =
        own.weight(name + ".kernel", Shape.of(from, size), Initializer.glorotUniform());
    Parameter bias = own.weight(name + ".bias", Shape.of(size), Initializer.zeros());
    Pass pass = round.pass();
    Ops tf = round.tf();
    return tf.math.add(tf.linalg.matMul(features, pass.read(kernel)), pass.read(bias));
  }

  /** 0, which every weight of the discriminator has a part in: each must have a gradient. */
  static Operand<TFloating> nothing(Round round) {
    Ops tf = round.tf();
    Operand<TFloating> all = tf.reshape(round.realScores(), tf.constant(new int[] {-1}));
    return tf.math.mul(tf.math.mean(all, tf.constant(0)), round.pass().constant(0));
  }
}
