package gan.models.layer;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Batch normalisation (<a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy 2015</a>) of
 * images, channel by channel: {@code y = γ (x - μ) / √(σ² + ε) + β}.
 *
 * <p>In training μ and σ² are those of the batch, and the moving statistics follow them: {@code
 * moving ← m · moving + (1 - m) · batch}. The variance that normalises divides by the count; the
 * one that moves divides by the count less one, as TensorFlow's kernel and PyTorch have it. In
 * inference the moving statistics are used.
 */
public final class BatchNorm {
  private final Affine affine;
  private final BatchStatistics statistics;

  /**
   * Creates the weights {@code <name>.gamma}, 1 at first, and {@code <name>.beta}, 0 at first, and
   * the states {@code <name>.mean} and {@code <name>.variance}, 0 and 1 at first.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param channels how many channels come in and go out
   * @param momentum m: how slowly the moving statistics forget, in [0, 1)
   */
  public BatchNorm(Parameters parameters, String name, long channels, double momentum) {
    this.affine = Affine.of(parameters, name, channels);
    this.statistics = new BatchStatistics(parameters, name, channels, momentum);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    return statistics.normalize(pass, x, pass.read(affine.gamma()), pass.read(affine.beta()));
  }
}
