package gan.core.game;

import gan.core.graph.Scalar;
import gan.core.spi.Condition;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TNumber;

/**
 * Where real samples enter the graph: as the source encodes them, mapped onto the range of the data
 * inside the graph.
 *
 * @param encoded the placeholder of the samples as they are fed
 * @param labels the placeholder of their labels, {@code [n]}
 * @param samples the decoded samples, {@code [n, *sample shape]}
 * @param condition what the samples are: their labels, if the data has any
 */
record RealSamples(
    Operand<? extends TNumber> encoded,
    Operand<TInt32> labels,
    Operand<TFloating> samples,
    Condition condition) {

  static RealSamples placeholders(
      Ops tf, SampleSpec sample, int batchSize, Class<TFloating> floats) {
    Class<? extends TNumber> type =
        sample.encoding() == Encoding.UINT8 ? TUint8.class : TFloat32.class;
    Operand<? extends TNumber> encoded =
        tf.withName("real").placeholder(type, Placeholder.shape(sample.shape().prepend(batchSize)));
    Operand<TInt32> labels =
        tf.withName("labels").placeholder(TInt32.class, Placeholder.shape(Shape.of(batchSize)));
    Operand<TFloating> numbers = tf.dtypes.cast(encoded, floats);
    return new RealSamples(
        encoded,
        labels,
        sample.encoding() == Encoding.UINT8 ? scale(tf, numbers, sample) : numbers,
        sample.isLabelled() ? Condition.of(labels) : Condition.none());
  }

  /** The same samples, changed. */
  RealSamples augmented(UnaryOperator<Operand<TFloating>> change) {
    return new RealSamples(encoded, labels, change.apply(samples), condition);
  }

  private static Operand<TFloating> scale(Ops tf, Operand<TFloating> bytes, SampleSpec sample) {
    double low = sample.range().low();
    double step = (sample.range().high() - low) / 255;
    Operand<TFloating> scaled = tf.math.mul(bytes, Scalar.like(tf, step, bytes));
    return tf.math.add(scaled, Scalar.like(tf, low, bytes));
  }
}
