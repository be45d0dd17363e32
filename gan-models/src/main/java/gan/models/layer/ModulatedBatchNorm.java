package gan.models.layer;

import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Batch normalisation whose scale and offset are linear in a vector, {@code y = (1 + v · Γ) (x - μ)
 * / √(σ² + ε) + v · B}, as BigGAN conditions its generator (<a
 * href="https://arxiv.org/abs/1809.11096">Brock et al. 2019</a>).
 *
 * <p>The statistics are over the whole batch, and handled as {@link BatchNorm} does.
 */
public final class ModulatedBatchNorm {
  private final Shape channels;
  private final Dense gamma;
  private final Dense beta;
  private final BatchStatistics statistics;

  /**
   * Creates the weights {@code <name>.gamma.kernel} and {@code <name>.beta.kernel}, each {@code
   * [inputs, channels]}, and the states {@code <name>.mean} and {@code <name>.variance}, 0 and 1 at
   * first.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param channels how many channels come in and go out
   * @param inputs numbers of one vector
   * @param momentum how slowly the moving statistics forget, in [0, 1)
   * @param kernels makes Γ and B
   */
  public ModulatedBatchNorm(
      Parameters parameters,
      String name,
      long channels,
      long inputs,
      double momentum,
      Kernel.Maker kernels) {
    this.channels = Shape.of(channels);
    this.gamma = new Dense(parameters, name + ".gamma", inputs, channels, kernels, false);
    this.beta = new Dense(parameters, name + ".beta", inputs, channels, kernels, false);
    this.statistics = new BatchStatistics(parameters, name, channels, momentum);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}
   * @param vectors {@code [n, inputs]}
   * @return of the shape of x
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Operand<TFloating> vectors) {
    Ops tf = pass.tf();
    Operand<TFloating> normalized = statistics.normalize(pass, x, filled(pass, 1), filled(pass, 0));
    Shape pixel = Shape.of(1, 1).append(channels);
    Operand<TFloating> scale = Reshape.to(pixel, pass, gamma.apply(pass, vectors));
    Operand<TFloating> offset = Reshape.to(pixel, pass, beta.apply(pass, vectors));
    Operand<TFloating> scaled = tf.math.mul(normalized, tf.math.add(scale, pass.constant(1)));
    return tf.math.add(scaled, offset);
  }

  private Operand<TFloating> filled(Pass pass, double value) {
    return pass.tf().fill(pass.tf().constant(channels.asArray()), pass.constant(value));
  }
}
