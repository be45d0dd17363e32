package gan.data.augment;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Draws a number for each image of a batch, {@code [n, 1, 1, 1]}.
 *
 * @param pass whose noise it is
 * @param shape of what is drawn
 */
record PerImage(Pass pass, Operand<TInt32> shape) {

  static PerImage of(Pass pass, Operand<TFloating> images) {
    Ops tf = pass.tf();
    Operand<TFloating> corners =
        tf.slice(images, tf.constant(new int[] {0, 0, 0, 0}), tf.constant(new int[] {-1, 1, 1, 1}));
    return new PerImage(pass, tf.shape(corners));
  }

  /** Uniform in {@code [low, high)}. */
  Operand<TFloating> uniform(String what, double low, double high) {
    return pass.uniform(what, shape, low, high);
  }

  /** Normal with mean 0. */
  Operand<TFloating> normal(String what, double deviation) {
    return pass.tf().math.mul(pass.normal(what, shape), pass.constant(deviation));
  }

  /** A whole number from 0, all below the limit equally likely. */
  Operand<TFloating> whole(String what, int limit) {
    return pass.tf().math.floor(uniform(what, 0, limit));
  }
}
