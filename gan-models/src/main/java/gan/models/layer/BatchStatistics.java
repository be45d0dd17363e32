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
 * What {@link BatchNorm} and {@link ConditionalBatchNorm} share: each channel is normalised by the
 * batch in training and by moving statistics in inference, then scaled and shifted.
 *
 * <p>TensorFlow's fused kernel exists in single precision only; in double precision the formula is
 * composed of simple operations.
 */
final class BatchStatistics {
  /** ε: keeps the division finite. */
  static final float EPSILON = 1e-5f;

  private final Parameter movingMean;
  private final Parameter movingVariance;
  private final double momentum;

  /** What comes of a batch, and its statistics. */
  record Normalized(Operand<TFloating> y, Operand<TFloating> mean, Operand<TFloating> variance) {}

  /** Creates the states {@code <name>.mean} and {@code <name>.variance}, 0 and 1 at first. */
  BatchStatistics(Parameters parameters, String name, long channels, double momentum) {
    Shape shape = Shape.of(channels);
    this.movingMean = parameters.state(name + ".mean", shape, Initializer.zeros());
    this.movingVariance = parameters.state(name + ".variance", shape, Initializer.constant(1));
    this.momentum = momentum;
  }

  /**
   * Adds the normalisation to the graph.
   *
   * @param x {@code [n, height, width, channels]}
   * @param scale {@code [channels]}
   * @param offset {@code [channels]}
   * @return of the shape of x
   */
  Operand<TFloating> normalize(
      Pass pass, Operand<TFloating> x, Operand<TFloating> scale, Operand<TFloating> offset) {
    Normalized normalized =
        pass.type().equals(TFloat32.class)
            ? fused(pass, x, scale, offset)
            : composed(pass, x, scale, offset);
    if (pass.training()) {
      move(pass, movingMean, normalized.mean());
      move(pass, movingVariance, normalized.variance());
    }
    return normalized.y();
  }

  /** Single precision only. */
  Normalized fused(
      Pass pass, Operand<TFloating> x, Operand<TFloating> scale, Operand<TFloating> offset) {
    Operand<TFloating> nothing =
        pass.tf().fill(pass.tf().constant(new int[] {0}), pass.constant(0));
    FusedBatchNorm<TFloating, TFloating> fused =
        pass.tf()
            .nn
            .fusedBatchNorm(
                x,
                scale,
                offset,
                pass.training() ? nothing : pass.read(movingMean),
                pass.training() ? nothing : pass.read(movingVariance),
                FusedBatchNorm.isTraining(pass.training()),
                FusedBatchNorm.epsilon(EPSILON));
    return new Normalized(fused.y(), fused.batchMean(), fused.batchVariance());
  }

  /** Any precision. */
  Normalized composed(
      Pass pass, Operand<TFloating> x, Operand<TFloating> scale, Operand<TFloating> offset) {
    if (!pass.training()) {
      Operand<TFloating> mean = pass.read(movingMean);
      Operand<TFloating> variance = pass.read(movingVariance);
      return new Normalized(
          transform(pass, pass.tf().math.sub(x, mean), variance, scale, offset), mean, variance);
    }
    Ops tf = pass.tf();
    Operand<TInt32> axes = tf.constant(new int[] {0, 1, 2});
    Operand<TFloating> mean = tf.math.mean(x, axes);
    Operand<TFloating> centred = tf.math.sub(x, mean);
    Operand<TFloating> squares = tf.math.square(centred);
    Operand<TFloating> normalized =
        transform(pass, centred, tf.math.mean(squares, axes), scale, offset);
    return new Normalized(
        normalized, mean, tf.math.div(tf.sum(squares, axes), countLessOne(pass, x)));
  }

  private static Operand<TFloating> transform(
      Pass pass,
      Operand<TFloating> centred,
      Operand<TFloating> variance,
      Operand<TFloating> scale,
      Operand<TFloating> offset) {
    Ops tf = pass.tf();
    Operand<TFloating> width = tf.math.rsqrt(tf.math.add(variance, pass.constant(EPSILON)));
    Operand<TFloating> factor = tf.math.mul(scale, width);
    return tf.math.add(tf.math.mul(centred, factor), offset);
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
