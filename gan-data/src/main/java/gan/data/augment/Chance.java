package gan.data.augment;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * Draws for each image whether it is changed.
 *
 * @param draws draws for each image
 * @param p how likely a change is, a scalar in [0, 1]
 */
record Chance(PerImage draws, Operand<TFloating> p) {

  /** The amount of a change for images that are changed, and 0 for the others. */
  Operand<TFloating> maybe(String what, Operand<TFloating> amount) {
    Ops tf = draws.pass().tf();
    Operand<TFloating> lot = draws.uniform(what + ".lot", 0, 1);
    return tf.math.mul(amount, tf.dtypes.cast(tf.math.less(lot, p), amount.type()));
  }

  /** Two changes of this kind together are as likely as one by the other chance. */
  Chance halved() {
    Ops tf = draws.pass().tf();
    Operand<TFloating> one = draws.pass().constant(1);
    return new Chance(draws, tf.math.sub(one, tf.math.sqrt(tf.math.sub(one, p))));
  }
}
