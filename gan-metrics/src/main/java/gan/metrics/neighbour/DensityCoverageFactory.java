package gan.metrics.neighbour;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
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
  public String formula() {
    return """
        density: mean number of real balls that a generated sample is in, over k
        coverage: share of real balls with a generated sample in them
        a ball is as wide as the distance to the k-th real neighbour""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Naeem et al. 2020, Reliable Fidelity and Diversity Metrics for Generative Models,"
            + " arXiv:2002.09797");
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
