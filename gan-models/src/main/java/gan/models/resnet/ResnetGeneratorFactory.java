package gan.models.resnet;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link ResnetGenerator}. */
public final class ResnetGeneratorFactory implements GeneratorFactory<ResnetGeneratorOptions> {

  /** For the service loader. */
  public ResnetGeneratorFactory() {}

  @Override
  public String name() {
    return "resnet";
  }

  @Override
  public String description() {
    return "Residual blocks, for images of 32 to 128 pixels (SNGAN, Miyato et al. 2018).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Gulrajani et al. 2017, Improved Training of Wasserstein GANs, arXiv:1704.00028",
        "Miyato et al. 2018, Spectral Normalization for Generative Adversarial Networks,"
            + " arXiv:1802.05957");
  }

  @Override
  public Class<ResnetGeneratorOptions> optionsType() {
    return ResnetGeneratorOptions.class;
  }

  @Override
  public Generator create(
      ResnetGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new ResnetGenerator(options, sample, parameters, "generator 'resnet'");
  }
}
