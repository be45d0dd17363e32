package gan.core.health;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.train.SampleOrder;

/** Reads the real samples that generated ones are held against: always the same. */
public final class Reals {
  private Reals() {}

  /** So many different samples, or as many as there are. */
  public static Batch read(DataSource data, long seed, int atMost) {
    int count = (int) Math.min(atMost, data.size().orElse(atMost));
    return new SampleOrder(seed, data.size()).first(data, count);
  }
}
