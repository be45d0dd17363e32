package gan.data.slantedfaces;

import gan.core.spi.DataSourceFactory;

/** Provides {@link SlantedFacesSource}. */
public final class SlantedFacesFactory implements DataSourceFactory<SlantedFacesOptions> {

  /** For the service loader. */
  public SlantedFacesFactory() {}

  @Override
  public String name() {
    return "slanted-faces";
  }

  @Override
  public String description() {
    return "Images of 2×2 pixels with a dark diagonal, near a known mean: no files.";
  }

  @Override
  public Class<SlantedFacesOptions> optionsType() {
    return SlantedFacesOptions.class;
  }

  @Override
  public SlantedFacesSource open(SlantedFacesOptions options, long seed) {
    return new SlantedFacesSource(options, seed);
  }
}
