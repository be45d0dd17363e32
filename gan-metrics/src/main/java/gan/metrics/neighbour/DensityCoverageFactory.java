package gan.metrics.neighbour;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.Set;

/** Makes the {@code density-coverage} metric. */
public final class DensityCoverageFactory implements MetricFactory<DensityCoverageOptions> {
  static final String NAME = "density-coverage";

  /** For the service loader. */
  public DensityCoverageFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "How densely generated samples lie among real ones, and how many of these they reach"
        + " (Naeem et al. 2020).";
  }

  @Override
  public Class<DensityCoverageOptions> optionsType() {
    return DensityCoverageOptions.class;
  }

  @Override
  public Metric create(DensityCoverageOptions options) {
    return new DensityCoverage(options);
  }

  @Override
  public Set<MetricNeed> needs(DensityCoverageOptions options) {
    return Set.of(MetricNeed.FEATURES);
  }
}
