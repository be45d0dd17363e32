package gan.core.game;

import gan.core.spi.Batch;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Samples outside the graph, generated or real, as plain numbers in the range of the data. */
public final class Samples {
  private final SampleSpec sample;
  private final int count;
  private final float[] values;

  /**
   * Takes numbers over; they are not copied, so they must not be changed afterwards.
   *
   * @param sample what one sample is
   * @param count how many there are
   * @param values one sample after another, each in row-major order
   */
  public Samples(SampleSpec sample, int count, float[] values) {
    if (values.length != count * sample.shape().size()) {
      throw new IllegalArgumentException(
          count + " samples of " + sample.shape() + " are not " + values.length + " numbers.");
    }
    this.sample = sample;
    this.count = count;
    this.values = values;
  }

  /** What one sample is. */
  public SampleSpec sample() {
    return sample;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** All numbers, not copied. */
  public float[] values() {
    return values;
  }

  /** Decodes a batch as the graph does. */
  public static Samples of(Batch batch) {
    SampleSpec sample = batch.sample();
    float[] values = new float[Math.toIntExact(batch.size() * sample.shape().size())];
    ByteBuffer encoded = batch.values();
    double low = sample.range().low();
    double step = (sample.range().high() - low) / 255;
    for (int i = 0; i < values.length; i++) {
      values[i] =
          sample.encoding() == Encoding.UINT8
              ? (float) (low + step * (encoded.get(i) & 0xff))
              : encoded.getFloat(i * Float.BYTES);
    }
    return new Samples(sample, batch.size(), values);
  }

  /** The numbers of one sample. */
  public float[] values(int index) {
    int size = Math.toIntExact(sample.shape().size());
    return Arrays.copyOfRange(values, index * size, (index + 1) * size);
  }
}
