package gan.data.ring;

import gan.core.spi.DataSourceFactory;
import gan.data.mixture.GaussianMixture;
import java.util.List;

/**
 * Provides the ring: equally likely Gaussians evenly on a circle around 0, the first at (radius,
 * 0), the others anticlockwise. The label is the mode.
 */
public final class RingFactory implements DataSourceFactory<RingOptions> {

  /** For the service loader. */
  public RingFactory() {}

  @Override
  public String name() {
    return "ring";
  }

  @Override
  public String description() {
    return "Gaussians on a circle, in the plane, with known modes (Metz et al. 2017): no files.";
  }

  @Override
  public List<String> papers() {
    return List.of("Metz et al. 2017, Unrolled Generative Adversarial Networks, arXiv:1611.02163");
  }

  @Override
  public Class<RingOptions> optionsType() {
    return RingOptions.class;
  }

  @Override
  public GaussianMixture open(RingOptions options, long seed) {
    return new GaussianMixture(options.centres(), options.deviation(), seed);
  }
}
