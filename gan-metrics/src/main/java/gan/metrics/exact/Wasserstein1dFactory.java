package gan.metrics.exact;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.Set;

/** Makes the {@code wasserstein-1d} metric. */
public final class Wasserstein1dFactory implements MetricFactory<Wasserstein1dOptions> {
  static final String NAME = "wasserstein-1d";

  /** For the service loader. */
  public Wasserstein1dFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Wasserstein distance between numbers, exact, with the test of Kolmogorov and Smirnov.";
  }

  @Override
  public String formula() {
    return "∫ |F - G|, with the distribution functions F and G";
  }

  @Override
  public Class<Wasserstein1dOptions> optionsType() {
    return Wasserstein1dOptions.class;
  }

  @Override
  public Metric create(Wasserstein1dOptions options) {
    return new Wasserstein1d(options);
  }

  @Override
  public Set<MetricNeed> needs(Wasserstein1dOptions options) {
    return Set.of(MetricNeed.NUMBERS);
  }
}
