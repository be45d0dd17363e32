package gan.data.swissroll;

import gan.core.spi.DataSourceFactory;
import java.util.List;

/** Provides {@link SwissRollSource}. */
public final class SwissRollFactory implements DataSourceFactory<SwissRollOptions> {

  /** For the service loader. */
  public SwissRollFactory() {}

  @Override
  public String name() {
    return "swiss-roll";
  }

  @Override
  public String description() {
    return "Points along a spiral in the plane, with noise (Gulrajani et al. 2017): no files.";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Gulrajani et al. 2017, Improved Training of Wasserstein GANs, arXiv:1704.00028");
  }

  @Override
  public Class<SwissRollOptions> optionsType() {
    return SwissRollOptions.class;
  }

  @Override
  public SwissRollSource open(SwissRollOptions options, long seed) {
    return new SwissRollSource(options, seed);
  }
}
