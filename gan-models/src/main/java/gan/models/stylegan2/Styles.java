package gan.models.stylegan2;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/** The style of each layer of a generator. */
@FunctionalInterface
interface Styles {

  /** The style of one layer, from 0: {@code [n, styleSize]}. */
  Operand<TFloating> of(int layer);

  /**
   * One style up to a layer, from which on all have another: the layer is drawn anew for each
   * batch, and with the given probability there is one.
   */
  static Styles mixed(
      Pass pass,
      Operand<TFloating> style,
      Operand<TFloating> other,
      double probability,
      int layers) {
    Ops tf = pass.tf();
    Operand<TFloating> chance = pass.uniform("mixing", tf.constant(new int[0]), 0, 1);
    Operand<TFloating> first = pass.uniform("crossover", tf.constant(new int[0]), 1, layers);
    Operand<TBool> mixes = tf.math.less(chance, pass.constant(probability));
    return layer -> {
      Operand<TBool> later = tf.math.less(first, pass.constant(layer + 1.0));
      return tf.select(tf.math.logicalAnd(mixes, later), other, style);
    };
  }
}
