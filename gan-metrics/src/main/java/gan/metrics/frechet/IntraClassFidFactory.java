package gan.metrics.frechet;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Provides {@code intra-class-fid}. */
public final class IntraClassFidFactory implements MetricFactory<IntraClassFidOptions> {

  /** For the service loader. */
  public IntraClassFidFactory() {}

  @Override
  public String name() {
    return IntraClassFid.NAME;
  }

  @Override
  public String description() {
    return "Mean over classes of the FID within each (Miyato and Koyama 2018).";
  }

  @Override
  public String formula() {
    return "mean over classes c of FID(real of c, generated of c)";
  }

  @Override
  public List<String> papers() {
    return List.of("Miyato and Koyama 2018, cGANs with Projection Discriminator, arXiv:1802.05637");
  }

  @Override
  public Class<IntraClassFidOptions> optionsType() {
    return IntraClassFidOptions.class;
  }

  @Override
  public Metric create(IntraClassFidOptions options) {
    return new IntraClassFid();
  }

  @Override
  public Set<MetricNeed> needs(IntraClassFidOptions options) {
    return Set.of(MetricNeed.FEATURES, MetricNeed.LABELS);
  }
}
