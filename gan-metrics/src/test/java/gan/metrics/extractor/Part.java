package gan.metrics.extractor;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.SampleSpec;
import java.util.OptionalLong;

/**
 * So many samples of another source, as data that ends.
 *
 * @param from the first of them
 */
record Part(DataSource source, long count, long from) implements DataSource {

  @Override
  public SampleSpec sample() {
    return source.sample();
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(count);
  }

  @Override
  public void read(long index, Batch into, int slot) {
    source.read(from + index, into, slot);
  }

  @Override
  public void close() {
    source.close();
  }
}
