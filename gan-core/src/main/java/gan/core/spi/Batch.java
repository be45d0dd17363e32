package gan.core.spi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;

/**
 * Room for a fixed number of samples and their labels, which a {@link DataSource} fills and the
 * framework reuses.
 *
 * <p>Several threads may fill different slots of one batch.
 */
public final class Batch {
  private final SampleSpec sample;
  private final int size;
  private final ByteBuffer values;
  private final int[] labels;

  /** Room for {@code size} samples, all zero. */
  public Batch(SampleSpec sample, int size) {
    this.sample = sample;
    this.size = size;
    this.values =
        ByteBuffer.allocate(Math.multiplyExact(size, sample.bytes()))
            .order(ByteOrder.nativeOrder());
    this.labels = new int[size];
  }

  /** What one sample is. */
  public SampleSpec sample() {
    return sample;
  }

  /** How many samples fit. */
  public int size() {
    return size;
  }

  /**
   * The bytes of one sample, in native byte order: a view to write to. Images are row by row,
   * channels last, as {@link SampleSpec#encodedShape} says.
   */
  public ByteBuffer slot(int index) {
    int bytes = sample.bytes();
    return values
        .slice(Objects.checkIndex(index, size) * bytes, bytes)
        .order(ByteOrder.nativeOrder());
  }

  /** Sets the class of one sample, from 0. */
  public void label(int index, int label) {
    labels[index] = label;
  }

  /** The class of one sample. */
  public int label(int index) {
    return labels[index];
  }

  /** All samples one after another, as a read-only view. */
  public ByteBuffer values() {
    return values.asReadOnlyBuffer().order(ByteOrder.nativeOrder()).rewind();
  }

  /** Copies all samples into the memory of a tensor. */
  public void copyTo(ByteDataBuffer memory) {
    memory.write(values.array());
  }

  /** All labels, copied. */
  public int[] labels() {
    return labels.clone();
  }
}
