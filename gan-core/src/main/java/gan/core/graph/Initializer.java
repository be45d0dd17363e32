package gan.core.graph;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** Makes the first value of a {@link Parameter}, the same for the same seed and parameter name. */
@FunctionalInterface
public interface Initializer {

  /**
   * The initial value.
   *
   * @param tf where to add operations
   * @param shape the parameter's shape
   * @param random draws numbers that belong to this parameter alone
   */
  Operand<TFloating> value(Ops tf, Shape shape, RandomStream random);

  /** All zeros. */
  static Initializer zeros() {
    return constant(0);
  }

  /** One number everywhere. */
  static Initializer constant(double value) {
    return (tf, shape, random) ->
        tf.fill(tf.constant(shape.asArray()), Scalar.of(tf, value, random.type()));
  }

  /** Another parameter's initial value. */
  static Initializer copyOf(Parameter other) {
    return (tf, shape, random) ->
        tf.withControlDependencies(other.initial()).readVariableOp(other.handle(), random.type());
  }

  /** Normal with mean 0 and the given standard deviation; DCGAN uses 0.02. */
  static Initializer normal(double deviation) {
    return (tf, shape, random) ->
        tf.math.mul(
            random.normal(tf, tf.constant(shape.asArray())),
            Scalar.of(tf, deviation, random.type()));
  }

  /** Uniform in {@code [-bound, bound)}. */
  static Initializer uniform(double bound) {
    return (tf, shape, random) -> random.uniform(tf, tf.constant(shape.asArray()), -bound, bound);
  }

  /**
   * Glorot uniform: bound {@code sqrt(6 / (in + out))} (<a
   * href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio 2010</a>). The last
   * two dimensions are taken as inputs and outputs, the others as a receptive field.
   */
  static Initializer glorotUniform() {
    return (tf, shape, random) ->
        uniform(Math.sqrt(6.0 / (fan(shape, 2) + fan(shape, 1)))).value(tf, shape, random);
  }

  /**
   * He normal: deviation {@code sqrt(2 / in)}, for rectifiers (<a
   * href="https://arxiv.org/abs/1502.01852">He et al. 2015</a>).
   */
  static Initializer heNormal() {
    return (tf, shape, random) -> normal(Math.sqrt(2.0 / fan(shape, 2))).value(tf, shape, random);
  }

  private static double fan(Shape shape, int fromEnd) {
    int dimensions = shape.numDimensions();
    if (dimensions < 2) {
      return shape.size();
    }
    double fan = shape.get(dimensions - fromEnd);
    for (int i = 0; i < dimensions - 2; i++) {
      fan *= shape.get(i);
    }
    return fan;
  }
}
