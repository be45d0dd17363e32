package gan.core.run;

import gan.core.game.Samples;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;

/** A few samples of data, to be looked at. */
public final class ContactSheet {
  private ContactSheet() {}

  /** At most so many samples, spread evenly from the first on; of an endless source the first. */
  public static Samples of(DataSource data, int most) {
    long size = data.size().orElse(most);
    int count = (int) Math.min(most, size);
    Batch batch = new Batch(data.sample(), count);
    for (int slot = 0; slot < count; slot++) {
      data.read(slot * size / count, batch, slot);
    }
    return Samples.of(batch);
  }
}
