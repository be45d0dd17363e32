package gan.core.export;

import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TUint8;

/** Images as bytes, as pictures of samples have them: the range becomes 0 to 255. */
final class Levels {
  private static final double MOST = 255;

  private Levels() {}

  /** Adds the levels of images. */
  static Operand<TUint8> of(Ops tf, Operand<TFloat32> images, SampleSpec sample) {
    ValueRange range = sample.range().isBounded() ? sample.range() : ValueRange.SYMMETRIC;
    Operand<TFloat64> unit =
        tf.math.div(
            tf.math.sub(tf.dtypes.cast(images, TFloat64.class), tf.constant(range.low())),
            tf.constant(range.high() - range.low()));
    Operand<TFloat64> inside = tf.clipByValue(unit, tf.constant(0.0), tf.constant(1.0));
    Operand<TFloat64> level =
        tf.math.floor(tf.math.add(tf.math.mul(inside, tf.constant(MOST)), tf.constant(0.5)));
    return tf.dtypes.cast(level, TUint8.class);
  }
}
