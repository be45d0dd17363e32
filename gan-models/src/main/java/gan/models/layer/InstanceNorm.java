package gan.models.layer;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Instance normalisation (<a href="https://arxiv.org/abs/1607.08022">Ulyanov et al. 2016</a>):
 * {@code y = γ (x - μ) / √(σ² + ε) + β}, with μ and σ² over the pixels of one channel of one
 * sample.
 */
public final class InstanceNorm {
  private final Affine affine;

  /**
   * Creates {@code <name>.gamma}, 1 at first, and {@code <name>.beta}, 0 at first.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param channels how many channels come in and go out
   */
  public InstanceNorm(Parameters parameters, String name, long channels) {
    this.affine = Affine.of(parameters, name, channels);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    return affine.apply(pass, Standardization.over(pass, x, 1, 2));
  }
}
