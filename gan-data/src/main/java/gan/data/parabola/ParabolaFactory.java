package gan.data.parabola;

import gan.core.spi.DataSourceFactory;

/** Provides {@link ParabolaSource}. */
public final class ParabolaFactory implements DataSourceFactory<ParabolaOptions> {

  /** For the service loader. */
  public ParabolaFactory() {}

  @Override
  public String name() {
    return "parabola";
  }

  @Override
  public String description() {
    return "Curves y = a x² + a - 1 between known bounds, a uniform in [1, 3]: no files.";
  }

  @Override
  public String formula() {
    return "y = a x² + a - 1, with a uniform in [1, 3]";
  }

  @Override
  public Class<ParabolaOptions> optionsType() {
    return ParabolaOptions.class;
  }

  @Override
  public ParabolaSource open(ParabolaOptions options, long seed) {
    return new ParabolaSource(options, seed);
  }
}
