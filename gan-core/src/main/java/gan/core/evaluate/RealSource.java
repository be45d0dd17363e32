package gan.core.evaluate;

import gan.core.game.Samples;
import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import gan.core.train.SampleOrder;
import java.util.Optional;

/**
 * Real samples, in an order that is always the same and has nothing to do with the one in which
 * they lie: the first few stand for all.
 */
final class RealSource implements Source {
  private static final long SEED = 0;

  private final DataSource data;
  private final SampleOrder order;
  private final long first;
  private final int count;
  private int[] labels;

  /**
   * Some samples of a source.
   *
   * @param first how many in the order come before
   * @param count how many there are; with those before, no more than the source has
   */
  RealSource(DataSource data, long first, int count) {
    this.data = data;
    this.order = new SampleOrder(SEED, data.size());
    this.first = first;
    this.count = count;
  }

  @Override
  public SampleSpec sample() {
    return data.sample();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public Samples read(int from, int to) {
    return Samples.of(batch(from, to));
  }

  @Override
  public Optional<int[]> labels() {
    if (!sample().isLabelled()) {
      return Optional.empty();
    }
    if (labels == null) {
      labels = new int[count];
      for (int i = 0; i < count; i++) {
        labels[i] = batch(i, i + 1).label(0);
      }
    }
    return Optional.of(labels.clone());
  }

  private Batch batch(int from, int to) {
    Batch batch = new Batch(sample(), to - from);
    for (int i = from; i < to; i++) {
      data.read(order.index(first + i), batch, i - from);
    }
    return batch;
  }
}
