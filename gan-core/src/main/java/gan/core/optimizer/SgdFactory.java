package gan.core.optimizer;

import gan.core.graph.Parameters;
import gan.core.spi.Optimizer;
import gan.core.spi.OptimizerFactory;
import java.util.List;

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
  public String formula() {
    return """
        w ← w - η·g
        with momentum: v ← μ·v + g, w ← w - η·v
        with Nesterov's: v ← μ·v + g, w ← w - η·(g + μ·v)""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Sutskever et al. 2013, On the importance of initialization and momentum in deep"
            + " learning, ICML");
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
