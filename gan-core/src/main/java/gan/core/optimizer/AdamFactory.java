package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;

/** Provides {@link Adam}. */
public final class AdamFactory implements OptimizerFactory<AdamOptions> {

  /** For the service loader. */
  public AdamFactory() {}

  @Override
  public String name() {
    return "adam";
  }

  @Override
  public String description() {
    return "Adam (Kingma and Ba 2014), with the decays that GANs use.";
  }

  @Override
  public Class<AdamOptions> optionsType() {
    return AdamOptions.class;
  }

  @Override
  public Optimizer create(AdamOptions options, Parameters slots) {
    return new Adam(options, slots);
  }
}
