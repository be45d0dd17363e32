package gan.experiment;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.core.spi.Option;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import java.util.OptionalLong;
import java.util.Random;

/** Provides points of which some are not numbers. */
public final class PoisonedFactory implements DataSourceFactory<PoisonedFactory.Options> {

  /** The provider. */
  public PoisonedFactory() {}

  /**
   * Which samples are bad.
   *
   * @param from the first
   * @param to the first after them that is good
   */
  public record Options(
      @Option(value = "The first bad sample.", min = 0) long from,
      @Option(value = "The first good one after it.", min = 0) long to) {}

  @Override
  public String name() {
    return "poisoned";
  }

  @Override
  public String description() {
    return "Points of which some are not numbers.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public DataSource open(Options options, long seed) {
    return new DataSource() {
      @Override
      public SampleSpec sample() {
        return SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);
      }

      @Override
      public OptionalLong size() {
        return OptionalLong.empty();
      }

      @Override
      public void read(long index, Batch into, int slot) {
        Random random = new Random(seed + index * 0x9E3779B97F4A7C15L);
        boolean bad = index >= options.from() && index < options.to();
        into.slot(slot).putFloat(bad ? Float.NaN : (float) random.nextGaussian());
        into.slot(slot).putFloat(Float.BYTES, (float) random.nextGaussian());
      }
    };
  }
}
