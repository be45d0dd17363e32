package gan.core.gradient;

import gan.core.graph.Gradients;
import java.util.List;
import java.util.Random;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * First and second derivatives of a function of several inputs, reduced to scalars.
 *
 * @param s {@code Σ c (y + y²/2)} with fixed random c: the square gives linear functions a second
 *     derivative, too
 * @param first the gradient g of s, for each input
 * @param t {@code Σ k g} with fixed random k
 * @param second the gradient of t, for each input
 */
record Derivatives(
    Operand<TFloating> s,
    List<Operand<TFloating>> first,
    Operand<TFloating> t,
    List<Operand<TFloating>> second) {

  static Derivatives of(Ops tf, Differences.Model model, List<Operand<TFloating>> inputs) {
    Operand<TFloating> y = model.of(tf, inputs);
    Operand<TFloating> half = tf.dtypes.cast(tf.constant(0.5), y.type());
    Operand<TFloating> curved = tf.math.add(y, tf.math.mul(half, tf.math.square(y)));
    Operand<TFloating> s = weighted(tf, 1, List.of(curved));
    List<Operand<TFloating>> first = Gradients.of(tf, s, inputs);
    Operand<TFloating> t = weighted(tf, 2, first);
    return new Derivatives(s, first, t, Gradients.of(tf, t, inputs));
  }

  /** {@code Σ w v} over all tensors, with fixed random w in {±1/2, ±1}. */
  private static Operand<TFloating> weighted(Ops tf, int seed, List<Operand<TFloating>> tensors) {
    Random random = new Random(seed);
    Operand<TFloating> sum = tf.dtypes.cast(tf.constant(0.0), tensors.get(0).type());
    for (Operand<TFloating> tensor : tensors) {
      double[] weights =
          random
              .ints(tensor.shape().size(), 0, 4)
              .mapToDouble(i -> new double[] {-1, -0.5, 0.5, 1}[i])
              .toArray();
      Operand<TFloating> w = tf.dtypes.cast(tf.constant(weights), tensor.type());
      Operand<TFloating> flat = tf.reshape(tensor, tf.constant(new int[] {-1}));
      sum = tf.math.add(sum, tf.sum(tf.math.mul(w, flat), tf.constant(0)));
    }
    return sum;
  }
}
