package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;

/** Provides {@link AdamW}. */
public final class AdamWFactory implements OptimizerFactory<AdamWOptions> {

  /** For the service loader. */
  public AdamWFactory() {}

  @Override
  public String name() {
    return "adamw";
  }

  @Override
  public String description() {
    return "Adam with decoupled weight decay (Loshchilov and Hutter 2017).";
  }

  @Override
  public Class<AdamWOptions> optionsType() {
    return AdamWOptions.class;
  }

  @Override
  public Optimizer create(AdamWOptions options, Parameters slots) {
    return new AdamW(options, slots);
  }
}
