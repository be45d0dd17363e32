package gan.models.layer;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Batch normalisation (<a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy 2015</a>) of
 * images, channel by channel: {@code y = γ (x - μ) / √(σ² + ε) + β}.
 *
 * <p>In training μ and σ² are those of the batch, and the moving statistics follow them: {@code
 * moving ← m · moving + (1 - m) · batch}. The variance that normalises divides by the count; the
 * one that moves divides by the count less one, as TensorFlow's kernel and PyTorch have it. In
 * inference the moving statistics are used.
 *
 * <p>TensorFlow's fused kernel exists in single precision only; in double precision the formula is
 * composed of simple operations.
 */
public final class BatchNorm {
  /** ε: keeps the division finite. */
  static final float EPSILON = 1e-5f;

  private final Parameter scale;
  private final Parameter offset;
  private final Parameter movingMean;
  private final Parameter movingVariance;
  private final double momentum;

  /** What comes of a batch, and its statistics. */
  record Normalized(Operand<TFloating> y, Operand<TFloating> mean, Operand<TFloating> variance) {}

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
    Shape shape = Shape.of(channels);
    this.scale = parameters.weight(name + ".gamma", shape, Initializer.constant(1));
    this.offset = parameters.weight(name + ".beta", shape, Initializer.zeros());
    this.movingMean = parameters.state(name + ".mean", shape, Initializer.zeros());
    this.movingVariance = parameters.state(name + ".variance", shape, Initializer.constant(1));
    this.momentum = momentum;
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x {@code [n, height, width, channels]}
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    Normalized normalized = pass.type().equals(TFloat32.class) ? fused(pass, x) : composed(pass, x);
    if (pass.training()) {
      move(pass, movingMean, normalized.mean());
      move(pass, movingVariance, normalized.variance());
    }
    return normalized.y();
  }

  /** Single precision only. */
  Normalized fused(Pass pass, Operand<TFloating> x) {
    Operand<TFloating> nothing =
        pass.tf().fill(pass.tf().constant(new int[] {0}), pass.constant(0));
    FusedBatchNorm<TFloating, TFloating> fused =
        pass.tf()
            .nn
            .fusedBatchNorm(
                x,
                pass.read(scale),
                pass.read(offset),
                pass.training() ? nothing : pass.read(movingMean),
                pass.training() ? nothing : pass.read(movingVariance),
                FusedBatchNorm.isTraining(pass.training()),
                FusedBatchNorm.epsilon(EPSILON));
    return new Normalized(fused.y(), fused.batchMean(), fused.batchVariance());
  }

  /** Any precision. */
  Normalized composed(Pass pass, Operand<TFloating> x) {
    if (!pass.training()) {
      Operand<TFloating> mean = pass.read(movingMean);
      Operand<TFloating> variance = pass.read(movingVariance);
      return new Normalized(normalize(pass, pass.tf().math.sub(x, mean), variance), mean, variance);
    }
    Ops tf = pass.tf();
    Operand<TInt32> axes = tf.constant(new int[] {0, 1, 2});
    Operand<TFloating> mean = tf.math.mean(x, axes);
    Operand<TFloating> centred = tf.math.sub(x, mean);
    Operand<TFloating> squares = tf.math.square(centred);
    Operand<TFloating> normalized = normalize(pass, centred, tf.math.mean(squares, axes));
    return new Normalized(
        normalized, mean, tf.math.div(tf.sum(squares, axes), countLessOne(pass, x)));
  }

  private Operand<TFloating> normalize(
      Pass pass, Operand<TFloating> centred, Operand<TFloating> variance) {
    Ops tf = pass.tf();
    Operand<TFloating> width = tf.math.rsqrt(tf.math.add(variance, pass.constant(EPSILON)));
    Operand<TFloating> factor = tf.math.mul(pass.read(scale), width);
    return tf.math.add(tf.math.mul(centred, factor), pass.read(offset));
  }

  private static Operand<TFloating> countLessOne(Pass pass, Operand<TFloating> x) {
    Ops tf = pass.tf();
    Operand<TFloating> numbers = tf.dtypes.cast(tf.size(x), pass.type());
    Operand<TFloating> count = tf.math.div(numbers, pass.constant((double) x.shape().get(3)));
    return tf.math.maximum(tf.math.sub(count, pass.constant(1)), pass.constant(1));
  }

  private void move(Pass pass, Parameter moving, Operand<TFloating> batch) {
    Ops tf = pass.tf();
    Operand<TFloating> gap = tf.math.sub(batch, pass.read(moving));
    pass.write(
        moving, tf.math.add(pass.read(moving), tf.math.mul(gap, pass.constant(1 - momentum))));
  }
}
