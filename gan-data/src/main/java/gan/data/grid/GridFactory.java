package gan.data.grid;

import gan.core.spi.DataSourceFactory;
import gan.data.mixture.GaussianMixture;

/**
 * Provides the grid: equally likely Gaussians on a square grid around 0. The label is the mode,
 * counted along x first.
 */
public final class GridFactory implements DataSourceFactory<GridOptions> {

  /** For the service loader. */
  public GridFactory() {}

  @Override
  public String name() {
    return "grid";
  }

  @Override
  public String description() {
    return "Gaussians on a square grid, in the plane, with known modes (Lin et al. 2018): no"
        + " files.";
  }

  @Override
  public Class<GridOptions> optionsType() {
    return GridOptions.class;
  }

  @Override
  public GaussianMixture open(GridOptions options, long seed) {
    return new GaussianMixture(options.centres(), options.deviation(), seed);
  }
}
