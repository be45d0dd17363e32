package gan.core.gradient;

import gan.core.graph.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.OperationAttributeInspector;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * {@code FusedBatchNormGradV3(dy, x, γ, …)}, which gives the gradients of batch normalisation to x,
 * γ and β.
 *
 * <p>With {@code r = (σ² + ε)^-½}, {@code x̂ = (x - μ) r}, m the mean over a channel, and {@code
 * P(u) = u - m(u) - x̂ m(u x̂)} in training, {@code P(u) = u} in inference: {@code dx = γ r P(dy)},
 * {@code dγ = Σ dy x̂}, {@code dβ = Σ dy}. With seeds a, b and c for these three, the gradients are
 *
 * <ul>
 *   <li>to dy: {@code γ r P(a) + b x̂ + c}
 *   <li>to γ: {@code Σ a r P(dy)}
 *   <li>to x: {@code r b dy} in inference; in training {@code r P(q) - γ r² x̂ m(a P(dy))} with
 *       {@code q = b dy - γ r (a m(dy x̂) + dy m(a x̂))}
 * </ul>
 *
 * <p>Everything is computed in γ's type, which is that of the statistics. The statistics of a batch
 * are computed anew from x: what the forward op hands on differs from device to device. In
 * inference the moving ones are constants, as they are to TensorFlow's own first derivative.
 */
final class BatchNormalization {
  private final Ops tf;
  private final GradientCall call;
  private final String format;
  private final boolean training;
  private final Operand<TFloating> dy;
  private final Operand<TFloating> scale;
  private final Operand<TFloating> inverse;
  private final Operand<TFloating> normalized;

  private BatchNormalization(GradientCall call) {
    this.tf = call.tf();
    this.call = call;
    OperationAttributeInspector attributes = call.op().attributes();
    this.format = attributes.getAttrString("data_format");
    this.training = attributes.getAttrBool("is_training");
    this.dy = wide(call.input(0));
    Operand<TFloating> x = wide(call.input(1));
    this.scale = perChannel(call.input(2));
    Operand<TFloating> centred = tf.math.sub(x, training ? mean(x) : perChannel(call.input(3)));
    Operand<TFloating> variance =
        training ? mean(tf.math.square(centred)) : perChannel(call.input(4));
    this.inverse =
        tf.math.rsqrt(tf.math.add(variance, constant(attributes.getAttrFloat("epsilon"))));
    this.normalized = tf.math.mul(centred, inverse);
  }

  static List<Operand<?>> gradients(GradientCall call) {
    BatchNormalization norm = new BatchNormalization(call);
    Operand<TFloating> a = norm.wide(call.seed(0));
    Operand<TFloating> b = norm.perChannel(call.seed(1));
    Operand<TFloating> c = norm.perChannel(call.seed(2));
    List<Operand<?>> gradients = new ArrayList<>(call.nones());
    gradients.set(0, norm.narrow(norm.toSeed(a, b, c)));
    gradients.set(1, norm.narrow(norm.training ? norm.toInput(a, b) : norm.toFixedInput(b)));
    gradients.set(2, norm.toScale(a));
    return gradients;
  }

  private Operand<TFloating> toSeed(
      Operand<TFloating> a, Operand<TFloating> b, Operand<TFloating> c) {
    Operand<TFloating> throughInput = tf.math.mul(tf.math.mul(scale, inverse), projected(a));
    return tf.math.add(throughInput, tf.math.add(tf.math.mul(b, normalized), c));
  }

  private Operand<TFloating> toScale(Operand<TFloating> a) {
    Operand<TFloating> each = tf.math.mul(tf.math.mul(a, inverse), projected(dy));
    return tf.reduceSum(each, axes(), ReduceSum.keepDims(false));
  }

  private Operand<TFloating> toFixedInput(Operand<TFloating> b) {
    return tf.math.mul(tf.math.mul(inverse, b), dy);
  }

  private Operand<TFloating> toInput(Operand<TFloating> a, Operand<TFloating> b) {
    Operand<TFloating> slope = tf.math.mul(scale, inverse);
    Operand<TFloating> crossed =
        tf.math.add(
            tf.math.mul(a, mean(tf.math.mul(dy, normalized))),
            tf.math.mul(dy, mean(tf.math.mul(a, normalized))));
    Operand<TFloating> q = tf.math.sub(tf.math.mul(b, dy), tf.math.mul(slope, crossed));
    Operand<TFloating> throughVariance =
        tf.math.mul(
            tf.math.mul(slope, tf.math.mul(inverse, normalized)),
            mean(tf.math.mul(a, projected(dy))));
    return tf.math.sub(tf.math.mul(inverse, projected(q)), throughVariance);
  }

  /** P. */
  private Operand<TFloating> projected(Operand<TFloating> u) {
    if (!training) {
      return u;
    }
    Operand<TFloating> along = tf.math.mul(normalized, mean(tf.math.mul(u, normalized)));
    return tf.math.sub(tf.math.sub(u, mean(u)), along);
  }

  private Operand<TFloating> mean(Operand<TFloating> values) {
    return tf.math.mean(values, axes(), Mean.keepDims(true));
  }

  private Operand<TInt32> axes() {
    return tf.constant(
        IntStream.range(0, format.length()).filter(i -> format.charAt(i) != 'C').toArray());
  }

  private Operand<TFloating> perChannel(Operand<TFloating> vector) {
    int[] shape = format.chars().map(dimension -> dimension == 'C' ? -1 : 1).toArray();
    return tf.reshape(vector, tf.constant(shape));
  }

  private Operand<TFloating> constant(double value) {
    return Scalar.like(tf, value, call.input(2));
  }

  private Operand<TFloating> wide(Operand<TFloating> values) {
    return tf.dtypes.cast(values, call.input(2).type());
  }

  private Operand<TFloating> narrow(Operand<TFloating> values) {
    return tf.dtypes.cast(values, call.input(1).type());
  }
}
