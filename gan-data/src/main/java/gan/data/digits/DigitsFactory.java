package gan.data.digits;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;

/** Provides {@link DigitsSource}. */
public final class DigitsFactory implements DataSourceFactory<DigitsOptions> {

  /** For the service loader. */
  public DigitsFactory() {}

  @Override
  public String name() {
    return "digits";
  }

  @Override
  public String description() {
    return "Endless handwritten-like digits in 10 classes, drawn from (seed, index): no files.";
  }

  @Override
  public Class<DigitsOptions> optionsType() {
    return DigitsOptions.class;
  }

  @Override
  public DataSource open(DigitsOptions options, long seed) {
    return new DigitsSource(options, seed);
  }
}
