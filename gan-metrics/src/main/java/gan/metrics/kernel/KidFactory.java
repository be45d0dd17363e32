package gan.metrics.kernel;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Provides {@code kid}. */
public final class KidFactory implements MetricFactory<KidOptions> {

  /** For the service loader. */
  public KidFactory() {}

  @Override
  public String name() {
    return Kid.NAME;
  }

  @Override
  public String description() {
    return "Kernel distance of features, without bias (Bińkowski et al. 2018).";
  }

  @Override
  public String formula() {
    return "E k(x, x') + E k(y, y') - 2 E k(x, y), with k(x, y) = (x·y / d + 1)³";
  }

  @Override
  public List<String> papers() {
    return List.of("Bińkowski et al. 2018, Demystifying MMD GANs, arXiv:1801.01401");
  }

  @Override
  public Class<KidOptions> optionsType() {
    return KidOptions.class;
  }

  @Override
  public Metric create(KidOptions options) {
    return new Kid(options);
  }

  @Override
  public Set<MetricNeed> needs(KidOptions options) {
    return Set.of(MetricNeed.FEATURES);
  }
}
