package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;
import java.util.List;

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
  public String formula() {
    return """
        s ← ρ·s + (1 - ρ)·g²
        v ← μ·v + η·g/√(s + ε)
        w ← w - v""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Tieleman and Hinton 2012, Lecture 6.5: RMSProp, Coursera: Neural Networks for Machine"
            + " Learning");
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
