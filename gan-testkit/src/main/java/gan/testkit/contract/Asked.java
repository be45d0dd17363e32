package gan.testkit.contract;

import gan.core.graph.Scalar;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** What a batch of any size is asked to be. */
final class Asked {
  private Asked() {}

  /**
   * Classes 0, 1, 2, … in turn if samples have labels, and an image of waves for each if they are
   * made from images.
   */
  static Condition of(Ops tf, SampleSpec sample, Operand<TFloating> batch) {
    Operand<TInt32> size = tf.gather(tf.shape(batch), tf.constant(0), tf.constant(0));
    Operand<TInt32> indices = tf.range(tf.constant(0), size, tf.constant(1));
    Condition labelled =
        sample.isLabelled()
            ? Condition.of(tf.math.floorMod(indices, tf.constant(sample.classes())))
            : Condition.none();
    return sample.isPaired()
        ? labelled.from(waves(tf, sample, tf.dtypes.cast(indices, batch.asOutput().type())))
        : labelled;
  }

  /** The sine of {@code index + 0.37 · place}, scaled to the range. */
  private static Operand<TFloating> waves(Ops tf, SampleSpec sample, Operand<TFloating> indices) {
    long[] shape = sample.given().shape().prepend(-1).asArray();
    int size = Math.toIntExact(sample.given().shape().size());
    double[] places = IntStream.range(0, size).mapToDouble(place -> 0.37 * place).toArray();
    Operand<TFloating> phases =
        tf.math.add(
            tf.expandDims(indices, tf.constant(1)),
            tf.dtypes.cast(tf.constant(places), indices.asOutput().type()));
    ValueRange range = sample.range();
    double middle = range.isBounded() ? (range.high() + range.low()) / 2 : 0;
    double reach = range.isBounded() ? (range.high() - range.low()) / 2 : 1;
    Operand<TFloating> waves = tf.math.mul(tf.math.sin(phases), Scalar.like(tf, reach, indices));
    return tf.reshape(tf.math.add(waves, Scalar.like(tf, middle, indices)), tf.constant(shape));
  }
}
