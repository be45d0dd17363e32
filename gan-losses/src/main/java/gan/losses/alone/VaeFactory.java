package gan.losses.alone;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link Vae}. */
public final class VaeFactory implements LossFactory<VaeOptions> {

  /** For the service loader. */
  public VaeFactory() {}

  @Override
  public String name() {
    return "vae";
  }

  @Override
  public String description() {
    return "No game: a variational autoencoder, whose decoder is the generator (Kingma 2013).";
  }

  @Override
  public String formula() {
    return """
        both: mean of Σ (x - G(μ + σ ε))² / 2s² + β Σ (μ² + σ² - ln σ² - 1) / 2
        with the encoder's μ and σ of x, normal noise ε, and the decoder's deviation s""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Kingma and Welling 2013, Auto-Encoding Variational Bayes, arXiv:1312.6114",
        "Higgins et al. 2017, beta-VAE: Learning Basic Visual Concepts with a Constrained"
            + " Variational Framework, ICLR");
  }

  @Override
  public Class<VaeOptions> optionsType() {
    return VaeOptions.class;
  }

  @Override
  public Loss create(VaeOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Vae(options, auxiliary);
  }

  @Override
  public Set<Need> needs(VaeOptions options) {
    return Set.of(Need.NO_PAIRS, Need.NO_INSTANCE_NOISE, Need.NORMAL_LATENTS);
  }
}
