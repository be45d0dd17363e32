package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Batch normalisation whose scale and offset depend on the label, {@code y = γ(label) (x - μ) /
 * √(σ² + ε) + β(label)} (<a href="https://arxiv.org/abs/1707.00683">de Vries et al. 2017</a>).
 *
 * <p>The statistics are over all labels, and handled as {@link BatchNorm} does.
 */
public final class ConditionalBatchNorm {
  private final Shape channels;
  private final Embedding gamma;
  private final Embedding beta;
  private final BatchStatistics statistics;

  /**
   * Creates the weights {@code <name>.gamma.table}, 1 at first, and {@code <name>.beta.table}, 0 at
   * first, each {@code [classes, channels]}, and the states {@code <name>.mean} and {@code
   * <name>.variance}, 0 and 1 at first.
   *
   * @param parameters where to create them
   * @param name the layer's path within its player
   * @param channels how many channels come in and go out
   * @param classes how many classes labels tell apart
   * @param momentum how slowly the moving statistics forget, in [0, 1)
   */
  public ConditionalBatchNorm(
      Parameters parameters, String name, long channels, int classes, double momentum) {
    Kernel.Maker ones = Kernel.plain(Initializer.constant(1));
    Kernel.Maker zeros = Kernel.plain(Initializer.zeros());
    this.channels = Shape.of(channels);
    this.gamma = new Embedding(parameters, name + ".gamma", classes, channels, ones);
    this.beta = new Embedding(parameters, name + ".beta", classes, channels, zeros);
    this.statistics = new BatchStatistics(parameters, name, channels, momentum);
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}
   * @param condition with labels, {@code [n]}
   * @return of the shape of x
   * @throws IllegalArgumentException if the condition has no labels
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x, Condition condition) {
    Ops tf = pass.tf();
    Operand<TFloating> normalized = statistics.normalize(pass, x, filled(pass, 1), filled(pass, 0));
    Shape pixel = Shape.of(1, 1).append(channels);
    Operand<TFloating> scale = Reshape.to(pixel, pass, gamma.apply(pass, condition));
    Operand<TFloating> offset = Reshape.to(pixel, pass, beta.apply(pass, condition));
    return tf.math.add(tf.math.mul(normalized, scale), offset);
  }

  private Operand<TFloating> filled(Pass pass, double value) {
    return pass.tf().fill(pass.tf().constant(channels.asArray()), pass.constant(value));
  }
}
