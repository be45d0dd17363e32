package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link RelativisticAverage}. */
public final class RelativisticAverageFactory implements LossFactory<RelativisticAverageOptions> {

  /** For the service loader. */
  public RelativisticAverageFactory() {}

  @Override
  public String name() {
    return "relativistic-average";
  }

  @Override
  public String description() {
    return "Scores against the other side's mean (Jolicoeur-Martineau 2018).";
  }

  @Override
  public String formula() {
    return """
        D: mean φ(r) + mean φ(-f)
        G: mean φ(f) + mean φ(-r)
        with r = D(x) - mean D(G(z)), f = D(G(z)) - mean D(x), and φ(u) = -ln σ(u), (u - 1)² or \
        max(0, 1 - u)""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Jolicoeur-Martineau 2018, The relativistic discriminator: a key element missing from"
            + " standard GAN, arXiv:1807.00734");
  }

  @Override
  public Class<RelativisticAverageOptions> optionsType() {
    return RelativisticAverageOptions.class;
  }

  @Override
  public Loss create(RelativisticAverageOptions options, SampleSpec sample, Parameters auxiliary) {
    return new RelativisticAverage(options);
  }
}
