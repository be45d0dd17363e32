package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link RelativisticPaired}. */
public final class RelativisticPairedFactory implements LossFactory<NoOptions> {

  /** For the service loader. */
  public RelativisticPairedFactory() {}

  @Override
  public String name() {
    return "relativistic-paired";
  }

  @Override
  public String description() {
    return "Scores of real and generated samples in pairs, as in R3GAN (Huang et al. 2024).";
  }

  @Override
  public String formula() {
    return """
        D: mean softplus(-(D(x) - D(G(z))))
        G: mean softplus(-(D(G(z)) - D(x)))""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Jolicoeur-Martineau 2018, The relativistic discriminator: a key element missing from"
            + " standard GAN, arXiv:1807.00734",
        "Huang et al. 2024, The GAN is dead; long live the GAN! A Modern GAN Baseline,"
            + " arXiv:2501.05441");
  }

  @Override
  public Class<NoOptions> optionsType() {
    return NoOptions.class;
  }

  @Override
  public Loss create(NoOptions options, SampleSpec sample, Parameters auxiliary) {
    return new RelativisticPaired();
  }
}
