package gan.core.game;

import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * The tensors that carry real samples into a session: allocated once, filled again for every batch.
 */
final class RealFeed implements AutoCloseable {
  private final RealSamples target;
  private final Tensor samples;
  private final TInt32 labels;

  RealFeed(RealSamples target, SampleSpec sample, int batchSize) {
    this.target = target;
    Shape shape = sample.encodedShape().prepend(batchSize);
    this.samples =
        sample.encoding() == Encoding.UINT8 ? TUint8.tensorOf(shape) : TFloat32.tensorOf(shape);
    this.labels = TInt32.tensorOf(Shape.of(batchSize));
  }

  /** Feeds a batch; the run must be over before the next call. */
  void feed(Session.Runner runner, Batch batch) {
    batch.copyTo(samples.asRawTensor().data());
    labels.asRawTensor().data().asInts().write(batch.labels());
    runner.feed(target.encoded(), samples).feed(target.labels(), labels);
  }

  @Override
  public void close() {
    samples.close();
    labels.close();
  }
}
