package gan.data.stackeddigits;

import gan.core.spi.DataSourceFactory;

/** Provides {@link StackedDigitsSource}. */
public final class StackedDigitsFactory implements DataSourceFactory<StackedDigitsOptions> {

  /** For the service loader. */
  public StackedDigitsFactory() {}

  @Override
  public String name() {
    return "stacked-digits";
  }

  @Override
  public String description() {
    return "Three drawn digits as the colours of an image, 1,000 modes, as in stacked MNIST (Metz"
        + " et al. 2017): no files.";
  }

  @Override
  public Class<StackedDigitsOptions> optionsType() {
    return StackedDigitsOptions.class;
  }

  @Override
  public StackedDigitsSource open(StackedDigitsOptions options, long seed) {
    return new StackedDigitsSource(options, seed);
  }
}
