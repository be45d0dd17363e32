package example.plugin;

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;

/** Provides {@link Spiral} as {@code spiral}. */
public final class SpiralFactory implements DataSourceFactory<SpiralOptions> {

  /** For the service loader. */
  public SpiralFactory() {}

  @Override
  public String name() {
    return "spiral";
  }

  @Override
  public String description() {
    return "Endless points of the plane along a noisy Archimedean spiral.";
  }

  @Override
  public Class<SpiralOptions> optionsType() {
    return SpiralOptions.class;
  }

  @Override
  public DataSource open(SpiralOptions options, long seed) {
    return new Spiral(options, seed);
  }
}
