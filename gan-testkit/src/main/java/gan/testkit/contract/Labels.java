package gan.testkit.contract;

import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** Labels for a batch of any size. */
final class Labels {
  private Labels() {}

  /** Classes 0, 1, 2, … in turn; nothing if samples have no labels. */
  static Condition of(Ops tf, SampleSpec sample, Operand<TFloating> batch) {
    if (!sample.isLabelled()) {
      return Condition.none();
    }
    Operand<TInt32> size = tf.gather(tf.shape(batch), tf.constant(0), tf.constant(0));
    Operand<TInt32> indices = tf.range(tf.constant(0), size, tf.constant(1));
    return Condition.of(tf.math.floorMod(indices, tf.constant(sample.classes())));
  }
}
