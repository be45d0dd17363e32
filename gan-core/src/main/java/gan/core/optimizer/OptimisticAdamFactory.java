package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;
import java.util.List;

/** Provides {@link OptimisticAdam}. */
public final class OptimisticAdamFactory implements OptimizerFactory<AdamOptions> {

  /** For the service loader. */
  public OptimisticAdamFactory() {}

  @Override
  public String name() {
    return "optimistic-adam";
  }

  @Override
  public String description() {
    return "Adam that steps ahead of its last direction (Daskalakis et al. 2018).";
  }

  @Override
  public String formula() {
    return "w ← w - η·(2·dₜ - dₜ₋₁), with Adam's direction dₜ = m̂ₜ/(√v̂ₜ + ε) and d₀ = 0";
  }

  @Override
  public List<String> papers() {
    return List.of("Daskalakis et al. 2018, Training GANs with Optimism, arXiv:1711.00141");
  }

  @Override
  public Class<AdamOptions> optionsType() {
    return AdamOptions.class;
  }

  @Override
  public Optimizer create(AdamOptions options, Parameters slots) {
    return new OptimisticAdam(options, slots);
  }
}
