package gan.core.train;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The order in which samples are drawn: a pure function of (seed, position), with no state to save.
 *
 * <p>A finite source is shuffled anew every epoch: each epoch is a permutation of all indices, made
 * by a keyed Feistel network over the next power of four, walked until it falls inside the range.
 * So position p is found without a table and without what came before. An endless source is read in
 * its own order.
 */
public final class SampleOrder {
  private static final int ROUNDS = 6;

  private final long seed;
  private final OptionalLong size;
  private final int halfBits;
  private final long first;
  private final long stride;

  /**
   * An order.
   *
   * @param seed another seed is another order
   * @param size how many samples there are; empty if there is no end
   */
  public SampleOrder(long seed, OptionalLong size) {
    this(seed, size, 0, 1);
    if (size.isPresent() && size.getAsLong() < 1) {
      throw new IllegalArgumentException(
          "There must be at least one sample, not " + size.getAsLong() + ".");
    }
  }

  private SampleOrder(long seed, OptionalLong size, long first, long stride) {
    this.seed = seed;
    this.size = size;
    this.first = first;
    this.stride = stride;
    int bits = size.isPresent() ? 64 - Long.numberOfLeadingZeros(size.getAsLong() - 1) : 0;
    this.halfBits = Math.max(1, (bits + 1) / 2);
  }

  /**
   * What one of several readers draws: every {@code count}-th sample of this order. The readers
   * share no position, and together they draw all that this order draws.
   *
   * @param index which reader, from 0
   * @param count how many readers there are
   */
  public SampleOrder shard(int index, int count) {
    Objects.checkIndex(index, count);
    return new SampleOrder(seed, size, first + stride * index, stride * count);
  }

  /**
   * Which sample is drawn.
   *
   * @param position how many samples were drawn before, from 0
   * @return the index of the sample in its source
   */
  public long index(long position) {
    long place = first + stride * position;
    if (size.isEmpty()) {
      return place;
    }
    long epoch = place / size.getAsLong();
    long index = place % size.getAsLong();
    do {
      index = permute(index, epoch);
    } while (index >= size.getAsLong());
    return index;
  }

  /** The first samples of a source in this order; its next epoch's too, where it has too few. */
  public Batch first(DataSource data, int count) {
    Batch batch = new Batch(data.sample(), count);
    for (int slot = 0; slot < count; slot++) {
      data.read(index(slot), batch, slot);
    }
    return batch;
  }

  private long permute(long value, long epoch) {
    long mask = (1L << halfBits) - 1;
    long left = value >>> halfBits;
    long right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ (mix(right + mix(epoch + mix(seed + round))) & mask);
      left = right;
      right = mixed;
    }
    return left << halfBits | right;
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
