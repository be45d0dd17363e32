package gan.data.grid;

import gan.core.spi.DataSourceFactory;
import gan.data.mixture.GaussianMixture;
import java.util.List;

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
  public List<String> papers() {
    return List.of(
        "Lin et al. 2018, PacGAN: The power of two samples in generative adversarial networks,"
            + " arXiv:1712.04086");
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
