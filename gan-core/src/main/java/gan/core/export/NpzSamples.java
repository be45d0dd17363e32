package gan.core.export;

import gan.core.game.Samples;
import gan.core.spi.SampleSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Samples as one file of NumPy arrays: {@code arr_0}, {@code [n, *sample shape]}, and {@code
 * labels}, {@code [n]}, int64, where they have classes. Images are bytes, as programs that compute
 * the Fréchet distance expect them; all else is float32.
 *
 * <p>The same samples give the same bytes.
 */
public final class NpzSamples implements SampleSink {
  private final NpzFile file;
  private final SampleSpec sample;
  private final long[] labels;
  private int written;

  /**
   * Opens one.
   *
   * @param path is made, and must not exist
   * @param sample what is written
   * @param count how many samples
   * @param isLabelled whether to write classes
   */
  public NpzSamples(Path path, SampleSpec sample, int count, boolean isLabelled)
      throws IOException {
    this.sample = sample;
    labels = new long[isLabelled ? count : 0];
    file = new NpzFile(path);
    file.begin("arr_0", sample.isImage() ? "|u1" : "<f4", sample.shape().prepend(count).asArray());
  }

  @Override
  public void write(Samples samples, int[] classes) throws IOException {
    file.write(sample.isImage() ? levels(samples) : floats(samples));
    for (int i = 0; i < samples.count() && labels.length > 0; i++) {
      labels[written + i] = classes[i];
    }
    written += samples.count();
  }

  private ByteBuffer levels(Samples samples) {
    float[] values = samples.values();
    byte[] levels = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      levels[i] = (byte) sample.range().level(values[i]);
    }
    return ByteBuffer.wrap(levels);
  }

  private static ByteBuffer floats(Samples samples) {
    ByteBuffer bytes = little(Math.multiplyExact(samples.values().length, Float.BYTES));
    bytes.asFloatBuffer().put(samples.values());
    return bytes;
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (written > 0 && labels.length > 0) {
        ByteBuffer bytes = little(Math.multiplyExact(labels.length, Long.BYTES));
        bytes.asLongBuffer().put(Arrays.copyOf(labels, labels.length));
        file.begin("labels", "<i8", labels.length);
        file.write(bytes);
      }
    }
  }
}
