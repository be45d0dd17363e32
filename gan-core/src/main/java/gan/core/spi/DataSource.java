package gan.core.spi;

import java.util.List;
import java.util.OptionalLong;

/**
 * Random access to samples. Order, shuffling and prefetching belong to the framework: any index may
 * be asked for at any time, and the same index always gives the same bytes.
 *
 * <p>Must be safe to read from several threads at once. A source whose distribution is known also
 * implements {@link KnownDistribution}, one whose samples are curves {@link Curves}.
 */
public interface DataSource extends AutoCloseable {

  /** What one sample is. */
  SampleSpec sample();

  /** How many samples there are; empty if there is one for every index from 0 on. */
  OptionalLong size();

  /**
   * Reads one sample.
   *
   * @param index from 0, below the size
   * @param into where to
   * @param slot which slot of the batch to fill, with the sample and, if there are labels, its
   *     label
   */
  void read(long index, Batch into, int slot);

  /**
   * What was found when the data was opened and does not stop a training, one sentence each: what
   * is converted, and what is left out.
   */
  default List<String> findings() {
    return List.of();
  }

  /** Frees files and memory; closing again does nothing. */
  @Override
  default void close() {}
}
