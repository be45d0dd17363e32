package example.benchmarks.tensorflow;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/** Batch normalisation in training by the fused kernel; moving statistics follow the batch. */
final class BatchNorm implements Net {
  private static final double FORGOTTEN = 0.1;
  private static final float EPSILON = 1e-5f;

  private final Ops tf;
  private final Variables variables;
  private final Operand<TFloat32> scale;
  private final Operand<TFloat32> offset;
  private final Variables.Variable mean;
  private final Variables.Variable variance;

  BatchNorm(Ops tf, Variables variables, long channels) {
    this.tf = tf;
    this.variables = variables;
    scale = variables.constant(1, channels);
    offset = variables.constant(0, channels);
    mean = variables.state(0, Shape.of(channels));
    variance = variables.state(1, Shape.of(channels));
  }

  @Override
  public Operand<TFloat32> apply(Operand<TFloat32> x) {
    Operand<TFloat32> nothing = tf.fill(tf.constant(new int[] {0}), tf.constant(0f));
    FusedBatchNorm<TFloat32, TFloat32> fused =
        tf.nn.fusedBatchNorm(
            x,
            scale,
            offset,
            nothing,
            nothing,
            FusedBatchNorm.isTraining(true),
            FusedBatchNorm.epsilon(EPSILON));
    variables.follow(mean, fused.batchMean(), FORGOTTEN);
    variables.follow(variance, fused.batchVariance(), FORGOTTEN);
    return fused.y();
  }
}
