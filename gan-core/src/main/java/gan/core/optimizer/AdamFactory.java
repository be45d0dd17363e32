package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;
import java.util.List;

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
  public String formula() {
    return """
        m ← β₁·m + (1 - β₁)·g
        v ← β₂·v + (1 - β₂)·g²
        w ← w - η·√(1 - β₂ᵗ)/(1 - β₁ᵗ) · m/(√v + ε)""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Kingma and Ba 2014, Adam: A Method for Stochastic Optimization, arXiv:1412.6980");
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
