package gan.metrics.frechet;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.Set;

/** Provides {@code fid}. */
public final class FidFactory implements MetricFactory<FidOptions> {

  /** For the service loader. */
  public FidFactory() {}

  @Override
  public String name() {
    return Fid.NAME;
  }

  @Override
  public String description() {
    return "Fréchet distance between Gaussians fitted to features (Heusel et al. 2017).";
  }

  @Override
  public Class<FidOptions> optionsType() {
    return FidOptions.class;
  }

  @Override
  public Metric create(FidOptions options) {
    return new Fid();
  }

  @Override
  public Set<MetricNeed> needs(FidOptions options) {
    return Set.of(MetricNeed.FEATURES);
  }
}
