package gan.core.health;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.train.SampleOrder;

/** Reads the real samples that generated ones are held against: always the same. */
public final class Reals {
  private Reals() {}

  /** So many different samples, or as many as there are. */
  public static Batch read(DataSource data, long seed, int atMost) {
    SampleOrder order = new SampleOrder(seed, data.size());
    int count = (int) Math.min(atMost, data.size().orElse(atMost));
    Batch batch = new Batch(data.sample(), count);
    for (int slot = 0; slot < count; slot++) {
      data.read(order.index(slot), batch, slot);
    }
    return batch;
  }
}
