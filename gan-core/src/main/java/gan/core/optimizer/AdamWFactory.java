package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;
import java.util.List;

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
  public String formula() {
    return "w ← (1 - η·λ)·w, then a step of Adam";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Loshchilov and Hutter 2017, Decoupled Weight Decay Regularization, arXiv:1711.05101");
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
