package gan.models.resnet;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import java.util.List;
import java.util.Set;

/** Provides {@link ResnetDiscriminator}. */
public final class ResnetDiscriminatorFactory
    implements DiscriminatorFactory<ResnetDiscriminatorOptions> {

  /** For the service loader. */
  public ResnetDiscriminatorFactory() {}

  @Override
  public String name() {
    return "resnet";
  }

  @Override
  public String description() {
    return "Residual blocks under spectral norm, for images (SNGAN, Miyato et al. 2018).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Miyato et al. 2018, Spectral Normalization for Generative Adversarial Networks,"
            + " arXiv:1802.05957");
  }

  @Override
  public Class<ResnetDiscriminatorOptions> optionsType() {
    return ResnetDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      ResnetDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new ResnetDiscriminator(options, sample, parameters, "discriminator 'resnet'");
  }

  @Override
  public Set<Trait> traits(ResnetDiscriminatorOptions options) {
    return options.traits();
  }
}
