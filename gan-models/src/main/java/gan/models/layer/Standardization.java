package gan.models.layer;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** Takes numbers to mean 0 and variance 1 over some of their dimensions. */
final class Standardization {
  private static final double EPSILON = 1e-5;

  private Standardization() {}

  /** {@code (x - μ) / √(σ² + ε)}, with ε = 1e-5. */
  static Operand<TFloating> over(Pass pass, Operand<TFloating> x, int... dimensions) {
    Ops tf = pass.tf();
    Operand<TInt32> axes = tf.constant(dimensions);
    Operand<TFloating> centred = tf.math.sub(x, tf.math.mean(x, axes, Mean.keepDims(true)));
    Operand<TFloating> variance = tf.math.mean(tf.math.square(centred), axes, Mean.keepDims(true));
    return tf.math.mul(centred, tf.math.rsqrt(tf.math.add(variance, pass.constant(EPSILON))));
  }
}
