package gan.metrics.frechet;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Provides {@code fid-infinity}. */
public final class FidInfinityFactory implements MetricFactory<FidInfinityOptions> {

  /** For the service loader. */
  public FidInfinityFactory() {}

  @Override
  public String name() {
    return FidInfinity.NAME;
  }

  @Override
  public String description() {
    return "FID extrapolated to infinitely many generated samples (Chong and Forsyth 2020).";
  }

  @Override
  public String formula() {
    return "the value at 1/n = 0 of a line through FID(n) over 1/n";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Chong and Forsyth 2020, Effectively Unbiased FID and Inception Score and where to find"
            + " them, arXiv:1911.07023");
  }

  @Override
  public Class<FidInfinityOptions> optionsType() {
    return FidInfinityOptions.class;
  }

  @Override
  public Metric create(FidInfinityOptions options) {
    Sizes.check(options.samples(), options);
    return new FidInfinity(options);
  }

  @Override
  public Set<MetricNeed> needs(FidInfinityOptions options) {
    return Set.of(MetricNeed.FEATURES);
  }
}
