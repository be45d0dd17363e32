package gan.models.layer;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Layer normalisation (<a href="https://arxiv.org/abs/1607.06450">Ba et al. 2016</a>): {@code y = γ
 * (x - μ) / √(σ² + ε) + β}, with μ and σ² over all numbers of one sample.
 *
 * <p>Samples do not see each other, so it suits critics with a gradient penalty.
 */
public final class LayerNorm {
  private final Affine affine;

  /**
   * Creates {@code <name>.gamma}, 1 at first, and {@code <name>.beta}, 0 at first.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param channels size of the last dimension of what comes in and goes out
   */
  public LayerNorm(Parameters parameters, String name, long channels) {
    this.affine = Affine.of(parameters, name, channels);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, …, channels]}
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    int[] all = IntStream.range(1, x.shape().numDimensions()).toArray();
    return affine.apply(pass, Standardization.over(pass, x, all));
  }
}
