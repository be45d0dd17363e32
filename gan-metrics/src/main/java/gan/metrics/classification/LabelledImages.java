package gan.metrics.classification;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSet;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;

/**
 * The images of a set, kept as their source encodes them: a classifier sees them many times and in
 * any order, and a set may make them anew each time. Safe to read from several threads.
 */
final class LabelledImages implements DataSource {
  private static final int AT_ONCE = 64;

  private final SampleSpec sample;
  private final byte[] encoded;
  private final int[] labels;

  private LabelledImages(SampleSpec sample, byte[] encoded, int[] labels) {
    this.sample = sample;
    this.encoded = encoded;
    this.labels = labels;
  }

  /** Reads a set once. */
  static LabelledImages of(SampleSet set) {
    SampleSpec sample = set.sample();
    ByteBuffer encoded =
        ByteBuffer.allocate(Math.multiplyExact(set.count(), sample.bytes()))
            .order(ByteOrder.nativeOrder());
    for (int from = 0; from < set.count(); from += AT_ONCE) {
      for (float value : set.values(from, Math.min(set.count(), from + AT_ONCE))) {
        put(encoded, sample, value);
      }
    }
    return new LabelledImages(
        sample,
        encoded.array(),
        set.labels().orElseThrow(() -> new IllegalStateException("There are no labels.")));
  }

  @Override
  public SampleSpec sample() {
    return sample;
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(labels.length);
  }

  @Override
  public void read(long index, Batch into, int slot) {
    int from = Math.multiplyExact(Math.toIntExact(index), sample.bytes());
    into.slot(slot).put(encoded, from, sample.bytes());
    into.label(slot, labels[(int) index]);
  }

  private static void put(ByteBuffer encoded, SampleSpec sample, float value) {
    if (sample.encoding() == Encoding.FLOAT32) {
      encoded.putFloat(value);
      return;
    }
    double low = sample.range().low();
    double grain = (sample.range().high() - low) / 255;
    encoded.put((byte) Math.max(0, Math.min(255, Math.round((value - low) / grain))));
  }
}
