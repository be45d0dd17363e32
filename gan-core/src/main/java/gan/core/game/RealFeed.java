package gan.core.game;

import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * The tensors that carry real samples into a session: allocated once, filled again for every run.
 *
 * @param samples as the source encodes them, one or more batches of them
 * @param labels their classes
 */
record RealFeed(Tensor samples, TInt32 labels) implements AutoCloseable {

  /** Room for one batch, {@code [batchSize, *encoded shape]}. */
  static RealFeed one(SampleSpec sample, int batchSize) {
    return of(sample, Shape.of(batchSize));
  }

  /** Room for several, {@code [count, batchSize, *encoded shape]}. */
  static RealFeed several(SampleSpec sample, int count, int batchSize) {
    return of(sample, Shape.of(count, batchSize));
  }

  private static RealFeed of(SampleSpec sample, Shape batches) {
    Shape shape = batches.append(sample.encodedShape());
    return new RealFeed(
        sample.encoding() == Encoding.UINT8 ? TUint8.tensorOf(shape) : TFloat32.tensorOf(shape),
        TInt32.tensorOf(batches));
  }

  /** Takes a batch over; not while a run is under way. */
  void fill(int slot, Batch batch) {
    long bytes = batch.size() * (long) batch.sample().bytes();
    batch.copyTo(samples.asRawTensor().data().slice(slot * bytes, bytes));
    labels.asRawTensor().data().asInts().offset((long) slot * batch.size()).write(batch.labels());
  }

  @Override
  public void close() {
    samples.close();
    labels.close();
  }
}
