package gan.metrics.frechet;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
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
  public String formula() {
    return "|m₁ - m₂|² + tr(S₁ + S₂ - 2 (S₁^½ S₂ S₁^½)^½), with means m and covariances S of"
        + " features";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Heusel et al. 2017, GANs Trained by a Two Time-Scale Update Rule Converge to a Local"
            + " Nash Equilibrium, arXiv:1706.08500",
        "Chong and Forsyth 2020, Effectively Unbiased FID and Inception Score and where to find"
            + " them, arXiv:1911.07023");
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
