package gan.models.layer;

import gan.core.graph.Pass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Dropout (<a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al. 2014</a>): in
 * training every number is zeroed with the given probability, and the others are divided by the
 * probability to stay; in inference nothing happens.
 *
 * @param name what is drawn, such as the layer's path within its player
 * @param rate the probability to be zeroed, in [0, 1)
 */
public record Dropout(String name, double rate) {

  /** Refuses a rate that would leave nothing. */
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("A dropout rate lies in [0, 1): " + rate);
    }
  }

  /**
   * Adds the layer to the graph.
   *
   * @param x of any shape
   * @return of the same shape
   */
  public Operand<TFloating> apply(Pass pass, Operand<TFloating> x) {
    return pass.training() ? drop(pass, x) : x;
  }

  /** The same in inference too, where it is what makes samples differ. */
  public Operand<TFloating> drop(Pass pass, Operand<TFloating> x) {
    if (rate == 0) {
      return x;
    }
    Ops tf = pass.tf();
    Operand<TFloating> draws = pass.uniform(name, tf.shape(x), 0, 1);
    Operand<TFloating> stays =
        tf.dtypes.cast(tf.math.greaterEqual(draws, pass.constant(rate)), pass.type());
    return tf.math.mul(x, tf.math.mul(stays, pass.constant(1 / (1 - rate))));
  }
}
