package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;

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
  public Class<AdamOptions> optionsType() {
    return AdamOptions.class;
  }

  @Override
  public Optimizer create(AdamOptions options, Parameters slots) {
    return new OptimisticAdam(options, slots);
  }
}
