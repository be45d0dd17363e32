package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;

/** Provides {@link RmsProp}. */
public final class RmsPropFactory implements OptimizerFactory<RmsPropOptions> {

  /** For the service loader. */
  public RmsPropFactory() {}

  @Override
  public String name() {
    return "rmsprop";
  }

  @Override
  public String description() {
    return "RMSProp (Tieleman and Hinton 2012), as the first Wasserstein GAN used it.";
  }

  @Override
  public Class<RmsPropOptions> optionsType() {
    return RmsPropOptions.class;
  }

  @Override
  public Optimizer create(RmsPropOptions options, Parameters slots) {
    return new RmsProp(options, slots);
  }
}
