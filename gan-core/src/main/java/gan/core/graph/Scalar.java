package gan.core.graph;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Numbers of a graph's floating-point type. */
public final class Scalar {
  private Scalar() {}

  /** A number of a type. */
  public static Operand<TFloating> of(Ops tf, double value, Class<TFloating> type) {
    return tf.dtypes.cast(tf.constant(value), type);
  }

  /** A number of the type of another operand. */
  public static Operand<TFloating> like(Ops tf, double value, Operand<TFloating> other) {
    return of(tf, value, other.type());
  }
}
