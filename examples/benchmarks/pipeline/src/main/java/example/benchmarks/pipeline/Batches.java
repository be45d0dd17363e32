package example.benchmarks.pipeline;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.train.SampleOrder;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/** What a training does with each batch before the batch is in the graph. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Batches {
  static final int SIZE = 64;

  @Param private Source source;

  private TemporaryFolder folder;
  private DataSource data;
  private SampleOrder order;
  private Batch batch;
  private long position;
  private Tensor samples;
  private TInt32 labels;

  /** Writes files and opens them. */
  @Setup
  public void open() throws IOException {
    folder = TemporaryFolder.create();
    source.write(folder.path(), source.count());
    data = source.open(folder.path());
    order = new SampleOrder(0, data.size());
    batch = new Batch(data.sample(), SIZE);
    samples = room(data.sample());
    labels = TInt32.tensorOf(Shape.of(SIZE));
  }

  /** As a training has it, which fills the same tensors for every step. */
  private static Tensor room(SampleSpec sample) {
    Shape shape = Shape.of(SIZE).append(sample.encodedShape());
    return sample.encoding() == Encoding.UINT8 ? TUint8.tensorOf(shape) : TFloat32.tensorOf(shape);
  }

  /** Reads the next batch, in shuffled order. */
  @Benchmark
  public Batch read() {
    for (int slot = 0; slot < SIZE; slot++) {
      data.read(order.index(position++), batch, slot);
    }
    return batch;
  }

  /** Copies a batch, with its labels, into the memory of tensors. */
  @Benchmark
  public Tensor copy() {
    batch.copyTo(samples.asRawTensor().data());
    labels.asRawTensor().data().asInts().write(batch.labels());
    return samples;
  }

  /** Leaves nothing behind. */
  @TearDown
  public void close() throws IOException {
    labels.close();
    samples.close();
    data.close();
    folder.close();
  }
}
