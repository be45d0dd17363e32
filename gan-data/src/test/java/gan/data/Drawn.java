package gan.data;

import gan.core.game.Samples;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** The first samples of a source. */
public final class Drawn {
  private final Batch batch;
  private final Samples samples;

  private Drawn(Batch batch) {
    this.batch = batch;
    this.samples = Samples.of(batch);
  }

  /** Reads samples 0 to count - 1. */
  public static Drawn from(DataSource data, int count) {
    Batch batch = new Batch(data.sample(), count);
    IntStream.range(0, count).parallel().forEach(i -> data.read(i, batch, i));
    return new Drawn(batch);
  }

  /** As they were read. */
  public Batch batch() {
    return batch;
  }

  /** All numbers, one sample after another. */
  public float[] values() {
    return samples.values();
  }

  /** The numbers of one sample. */
  public float[] sample(int index) {
    return samples.values(index);
  }

  /** One number of every sample. */
  public double[] column(int column) {
    int size = Math.toIntExact(batch.sample().shape().size());
    return IntStream.range(0, batch.size()).mapToDouble(i -> values()[i * size + column]).toArray();
  }

  /** Whether all samples are of this mode equally often, by their labels: Pearson's statistic. */
  public double chiSquare() {
    int classes = batch.sample().classes();
    int[] counts = new int[classes];
    IntStream.of(batch.labels()).forEach(label -> counts[label]++);
    double expected = (double) batch.size() / classes;
    return IntStream.of(counts)
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  /** The hash of all samples, floats in little-endian order, and then of all labels. */
  public String sha256() {
    ByteBuffer bytes =
        ByteBuffer.allocate(batch.size() * (batch.sample().bytes() + Integer.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    if (batch.sample().encoding() == SampleSpec.Encoding.FLOAT32) {
      for (float value : values()) {
        bytes.putFloat(value);
      }
    } else {
      bytes.put(batch.values());
    }
    IntStream.of(batch.labels()).forEach(bytes::putInt);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
