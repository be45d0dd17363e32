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
 * @param condition what the samples are: their labels, and the images that they come with, if the
 *     data has any
 */
record RealSamples(
    Operand<? extends TNumber> encoded,
    Operand<TInt32> labels,
    Operand<TFloating> samples,
    Condition condition) {

  /**
   * Adds the placeholders.
   *
   * @param change made to the decoded samples: to the images that they come with alike
   */
  static RealSamples placeholders(
      Ops tf,
      SampleSpec sample,
      int batchSize,
      Class<TFloating> floats,
      UnaryOperator<Operand<TFloating>> change) {
    Class<? extends TNumber> type =
        sample.encoding() == Encoding.UINT8 ? TUint8.class : TFloat32.class;
    Operand<? extends TNumber> encoded =
        tf.withName("real")
            .placeholder(type, Placeholder.shape(sample.encodedShape().prepend(batchSize)));
    Operand<TInt32> labels =
        tf.withName("labels").placeholder(TInt32.class, Placeholder.shape(Shape.of(batchSize)));
    Operand<TFloating> numbers = tf.dtypes.cast(encoded, floats);
    Operand<TFloating> decoded =
        change.apply(sample.encoding() == Encoding.UINT8 ? scale(tf, numbers, sample) : numbers);
    Condition known = sample.isLabelled() ? Condition.of(labels) : Condition.none();
    return sample.isPaired()
        ? new RealSamples(
            encoded,
            labels,
            channels(tf, decoded, 0, sample.channels()),
            known.from(channels(tf, decoded, sample.channels(), sample.givenChannels())))
        : new RealSamples(encoded, labels, decoded, known);
  }

  private static Operand<TFloating> channels(
      Ops tf, Operand<TFloating> images, long from, long count) {
    return tf.slice(
        images,
        tf.constant(new int[] {0, 0, 0, Math.toIntExact(from)}),
        tf.constant(new int[] {-1, -1, -1, Math.toIntExact(count)}));
  }

  private static Operand<TFloating> scale(Ops tf, Operand<TFloating> bytes, SampleSpec sample) {
    double low = sample.range().low();
    double step = (sample.range().high() - low) / 255;
    Operand<TFloating> scaled = tf.math.mul(bytes, Scalar.like(tf, step, bytes));
    return tf.math.add(scaled, Scalar.like(tf, low, bytes));
  }
}
