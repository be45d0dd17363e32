package gan.core.run;

import gan.core.digest.Sha256;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * What tells one set of samples from another: how many there are, and a sum over the shape and
 * every sample with its label. Of an endless source the first few stand for all.
 *
 * @param count how many samples; empty if there is no end
 * @param sha256 the sum, in hexadecimal
 */
public record DataFingerprint(OptionalLong count, String sha256) {
  /** So many samples stand for an endless source. */
  static final int OF_ENDLESS = 1000;

  /** Reads every sample once. */
  public static DataFingerprint of(DataSource data) {
    Sum sum = new Sum(data.sample());
    long count = data.size().orElse(OF_ENDLESS);
    Batch batch = new Batch(data.sample(), 1);
    for (long index = 0; index < count; index++) {
      data.read(index, batch, 0);
      sum.add(batch);
    }
    return new DataFingerprint(data.size(), sum.sha256());
  }

  /** A sum over samples, one after another. */
  static final class Sum {
    private final Sha256 sum = new Sha256();

    Sum(SampleSpec sample) {
      sum.add(sample.toString());
    }

    /** Adds the first sample of a batch. */
    void add(Batch batch) {
      sum.add(batch.slot(0));
      sum.add(ByteBuffer.allocate(Integer.BYTES).putInt(batch.label(0)).flip());
    }

    /** The sum; nothing can be added afterwards. */
    String sha256() {
      return sum.hex();
    }
  }
}
