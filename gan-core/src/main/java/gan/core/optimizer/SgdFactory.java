package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;

/** Provides {@link Sgd}. */
public final class SgdFactory implements OptimizerFactory<SgdOptions> {

  /** For the service loader. */
  public SgdFactory() {}

  @Override
  public String name() {
    return "sgd";
  }

  @Override
  public String description() {
    return "Gradient descent, plain or with (Nesterov) momentum.";
  }

  @Override
  public Class<SgdOptions> optionsType() {
    return SgdOptions.class;
  }

  @Override
  public Optimizer create(SgdOptions options, Parameters slots) {
    return new Sgd(options, slots);
  }
}
