package gan.metrics.classifier;

import gan.core.graph.Precision;
import gan.core.graph.Scalar;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.train.SampleOrder;
import java.nio.ByteBuffer;
import org.tensorflow.Operand;
import org.tensorflow.RawTensor;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TFloating;
import org.tensorflow.types.family.TNumber;

/** Where labelled images enter the training graph, as their source encodes them. */
final class LabelledFeed {
  private final DataSource data;
  private final SampleOrder order;
  private final Batch batch;
  private final Operand<? extends TNumber> encoded;
  private final Operand<TInt32> labels;
  private final Operand<TFloating> images;

  LabelledFeed(Ops tf, DataSource data, Plan plan) {
    this.data = data;
    this.order = new SampleOrder(plan.seed(), data.size());
    SampleSpec sample = data.sample();
    this.batch = new Batch(sample, plan.batchSize());
    Class<? extends TNumber> type = isBytes(sample) ? TUint8.class : TFloat32.class;
    Shape shape = sample.shape().prepend(plan.batchSize());
    this.encoded = tf.placeholder(type, Placeholder.shape(shape));
    this.labels = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(plan.batchSize())));
    double low = isBytes(sample) ? 0 : sample.range().low();
    double width = isBytes(sample) ? 255 : sample.range().high() - low;
    Operand<TFloating> numbers = tf.dtypes.cast(encoded, Precision.FLOAT32.type());
    this.images =
        tf.math.mul(
            tf.math.sub(numbers, Scalar.like(tf, low, numbers)),
            Scalar.like(tf, 1 / width, numbers));
  }

  /** Images in [0, 1]. */
  Operand<TFloating> images() {
    return images;
  }

  /** Their classes. */
  Operand<TInt32> labels() {
    return labels;
  }

  /** Reads the batch of a number. */
  Read read(long number) {
    for (int slot = 0; slot < batch.size(); slot++) {
      data.read(order.index(number * batch.size() + slot), batch, slot);
    }
    Shape shape = data.sample().shape().prepend(batch.size());
    Tensor values = isBytes(data.sample()) ? TUint8.tensorOf(shape) : TFloat32.tensorOf(shape);
    ByteBuffer from = batch.values();
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    RawTensor raw = values.asRawTensor();
    raw.data().write(bytes);
    return new Read(values, TInt32.vectorOf(batch.labels()));
  }

  private static boolean isBytes(SampleSpec sample) {
    return sample.encoding() == SampleSpec.Encoding.UINT8;
  }

  /** Feeds a run with a batch. */
  Session.Runner feed(Session.Runner runner, Read read) {
    return runner.feed(encoded, read.values()).feed(labels, read.classes());
  }

  /** A batch in native memory, to be closed after the run. */
  record Read(Tensor values, Tensor classes) implements AutoCloseable {
    @Override
    public void close() {
      values.close();
      classes.close();
    }
  }
}
