package gan.models.layer;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Group normalisation (<a href="https://arxiv.org/abs/1803.08494">Wu and He 2018</a>): {@code y = γ
 * (x - μ) / √(σ² + ε) + β}, with μ and σ² over the pixels of one group of neighbouring channels of
 * one sample.
 */
public final class GroupNorm {
  private final Affine affine;
  private final int groups;

  /**
   * Creates {@code <name>.gamma}, 1 at first, and {@code <name>.beta}, 0 at first.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param channels how many channels come in and go out
   * @param groups of equal size
   * @throws IllegalArgumentException if the channels cannot be divided so
   */
  public GroupNorm(Parameters parameters, String name, long channels, int groups) {
    if (channels % groups != 0) {
      throw new IllegalArgumentException(
          channels + " channels cannot be divided into " + groups + " equal groups.");
    }
    this.affine = Affine.of(parameters, name, channels);
    this.groups = groups;
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}, all but n known
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    long pixels = x.shape().get(1) * x.shape().get(2);
    long[] grouped = {-1, pixels, groups, x.shape().get(3) / groups};
    Operand<TFloating> parts = tf.reshape(x, tf.constant(grouped));
    Operand<TFloating> standardized = Standardization.over(pass, parts, 1, 3);
    return affine.apply(pass, Reshape.to(x.shape().tail(), pass, standardized));
  }
}
