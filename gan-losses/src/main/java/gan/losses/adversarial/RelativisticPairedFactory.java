package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;

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
  public Class<NoOptions> optionsType() {
    return NoOptions.class;
  }

  @Override
  public Loss create(NoOptions options, SampleSpec sample, Parameters auxiliary) {
    return new RelativisticPaired();
  }
}
