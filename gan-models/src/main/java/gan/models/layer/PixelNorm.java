package gan.models.layer;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TFloating;

/**
 * Pixel normalisation (<a href="https://arxiv.org/abs/1710.10196">Karras et al. 2018</a>): every
 * pixel's vector of channels is brought to mean square 1, {@code y = x / √(mean(x²) + ε)} with ε =
 * 1e-8.
 */
public final class PixelNorm {
  private static final double EPSILON = 1e-8;

  private PixelNorm() {}

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, …, channels]}: images, or latent vectors
   * @return of the same shape
   */
  public static Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    Operand<TFloating> power =
        tf.math.mean(tf.math.square(x), tf.constant(-1), Mean.keepDims(true));
    return tf.math.mul(x, tf.math.rsqrt(tf.math.add(power, pass.constant(EPSILON))));
  }
}
