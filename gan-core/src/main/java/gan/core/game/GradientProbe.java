package gan.core.game;

import gan.core.graph.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.family.TFloating;

/**
 * Measures the gradient of each weight of one player, without moving any. No update depends on it.
 */
final class GradientProbe {
  private final List<String> names;
  private final Operand<TFloat64> norms;

  /**
   * Adds the probe to a graph.
   *
   * @param weights of the player
   * @param gradient for each weight, of its shape
   */
  GradientProbe(Ops tf, List<Parameter> weights, List<Operand<TFloating>> gradient) {
    names = weights.stream().map(Parameter::name).toList();
    List<Operand<TFloat64>> each = new ArrayList<>();
    for (Operand<TFloating> one : gradient) {
      // In float32 the squares of small gradients are zero.
      Operand<TFloat64> numbers = tf.dtypes.cast(one, TFloat64.class);
      Operand<TFloat64> flat = tf.reshape(numbers, tf.constant(new int[] {-1}));
      each.add(tf.math.sqrt(tf.reduceSum(tf.math.square(flat), tf.constant(0))));
    }
    norms = each.isEmpty() ? tf.constant(new double[0]) : tf.stack(each);
  }

  /** The Euclidean norms, {@code [weights]}. */
  Operand<TFloat64> norms() {
    return norms;
  }

  /** Norms by the names of the weights. */
  Map<String, Double> named(double[] values) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(names.get(i), values[i]);
    }
    return named;
  }
}
