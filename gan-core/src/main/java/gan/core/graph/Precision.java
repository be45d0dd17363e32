package gan.core.graph;

import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TFloating;

/**
 * The floating-point type of a whole graph.
 *
 * <p>Roles are written against {@code Operand<TFloating>}: training runs them in {@link #FLOAT32},
 * and gradient checks run the very same code in {@link #FLOAT64}, where finite differences are
 * exact enough to prove something.
 */
public enum Precision {
  /** Single precision, for training. */
  FLOAT32(TFloat32.class),
  /** Double precision, for proofs. */
  FLOAT64(TFloat64.class);

  private final Class<? extends TFloating> tensorType;

  Precision(Class<? extends TFloating> tensorType) {
    this.tensorType = tensorType;
  }

  /** The tensor type, seen as what all roles are written against. */
  @SuppressWarnings(
      "unchecked") // the only such cast: TensorFlow reads the class object, never the type
  // parameter
  public Class<TFloating> type() {
    return (Class<TFloating>) tensorType;
  }
}
