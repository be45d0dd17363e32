package gan.data.gaussian;

import gan.core.spi.DataSourceFactory;

/** Provides {@link GaussianSource}. */
public final class GaussianFactory implements DataSourceFactory<GaussianOptions> {

  /** For the service loader. */
  public GaussianFactory() {}

  @Override
  public String name() {
    return "gaussian";
  }

  @Override
  public String description() {
    return "Independent Gaussian numbers with a known mean and deviation: no files.";
  }

  @Override
  public Class<GaussianOptions> optionsType() {
    return GaussianOptions.class;
  }

  @Override
  public GaussianSource open(GaussianOptions options, long seed) {
    return new GaussianSource(options, seed);
  }
}
