package gan.core.gradient;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Cumprod;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * {@code Cumprod(x, axis)}: {@code y_j = Π_{l ≤ j} x_l}, which the gradient of a product is made
 * of.
 *
 * <p>{@code ∂y_j / ∂x_i = Π_{l < i} x_l · Π_{i < l ≤ j} x_l} for {@code i ≤ j}. The second product
 * is a cumulative product over j of x with everything up to i replaced by ones, so nothing is
 * divided by x, which may be zero. It takes memory for n² numbers where x has n along the axis.
 */
final class CumulativeProduct {
  private final Ops tf;
  private final Operand<TFloating> x;
  private final Operand<TInt32> rank;
  private final Operand<TInt32> axis;
  private final boolean exclusive;
  private final boolean reverse;

  private CumulativeProduct(GradientCall call) {
    this.tf = call.tf();
    this.x = call.input(0);
    this.rank = tf.rank(x);
    this.axis = tf.math.floorMod(tf.dtypes.cast(call.op().input(1), TInt32.class), rank);
    this.exclusive = call.op().attributes().getAttrBool("exclusive");
    this.reverse = call.op().attributes().getAttrBool("reverse");
  }

  static List<Operand<?>> gradients(GradientCall call) {
    return List.of(new CumulativeProduct(call).gradient(call.seed()), call.none());
  }

  private Operand<TFloating> gradient(Operand<TFloating> seed) {
    Operand<TInt32> next = tf.math.add(axis, tf.constant(1));
    Operand<TInt32> positions = positions();
    Operand<TInt32> i = tf.expandDims(positions, tf.constant(1));
    Operand<TInt32> j = tf.expandDims(positions, tf.constant(0));
    Operand<TFloating> after = mask(later(i, j));
    Operand<TFloating> notBefore = exclusive ? after : mask(tf.math.logicalNot(later(j, i)));
    Operand<TFloating> others =
        tf.math.add(
            tf.math.mul(tf.expandDims(x, axis), after), tf.math.sub(tf.onesLike(after), after));
    Operand<TFloating> reached = tf.math.mul(cumulated(others, next, exclusive), notBefore);
    Operand<TFloating> weighted = tf.sum(tf.math.mul(tf.expandDims(seed, axis), reached), next);
    return tf.math.mul(cumulated(x, axis, true), weighted);
  }

  private Operand<TInt32> positions() {
    Operand<TInt32> size = tf.gather(tf.shape(x), axis, tf.constant(0));
    return tf.range(tf.constant(0), size, tf.constant(1));
  }

  /** Where b is multiplied in after a. */
  private Operand<TBool> later(Operand<TInt32> a, Operand<TInt32> b) {
    return reverse ? tf.math.greater(a, b) : tf.math.less(a, b);
  }

  /** Ones and zeros that broadcast over the two dimensions that begin at the axis. */
  private Operand<TFloating> mask(Operand<TBool> pairs) {
    Operand<TInt32> trailing =
        tf.expandDims(tf.math.sub(tf.math.sub(rank, axis), tf.constant(1)), tf.constant(0));
    Operand<TInt32> shape =
        tf.concat(List.of(tf.shape(pairs), tf.fill(trailing, tf.constant(1))), tf.constant(0));
    return tf.reshape(tf.dtypes.cast(pairs, x.type()), shape);
  }

  private Operand<TFloating> cumulated(
      Operand<TFloating> values, Operand<TInt32> along, boolean withoutItself) {
    return tf.math.cumprod(
        values, along, Cumprod.exclusive(withoutItself), Cumprod.reverse(reverse));
  }
}
