package gan.models.sagan;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.models.resnet.ResnetDiscriminator;
import java.util.List;
import java.util.Set;

/**
 * Provides the discriminator of SAGAN (<a href="https://arxiv.org/abs/1805.08318">Zhang et al.
 * 2019</a>): a {@link ResnetDiscriminator} with self-attention and a projection of the label.
 */
public final class SaganDiscriminatorFactory
    implements DiscriminatorFactory<SaganDiscriminatorOptions> {

  /** For the service loader. */
  public SaganDiscriminatorFactory() {}

  @Override
  public String name() {
    return "sagan";
  }

  @Override
  public String description() {
    return "Residual blocks with self-attention and projection, for images (Zhang et al. 2019).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Zhang et al. 2019, Self-Attention Generative Adversarial Networks, arXiv:1805.08318");
  }

  @Override
  public Class<SaganDiscriminatorOptions> optionsType() {
    return SaganDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      SaganDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new ResnetDiscriminator(options.resnet(), sample, parameters, "discriminator 'sagan'");
  }

  @Override
  public Set<Trait> traits(SaganDiscriminatorOptions options) {
    return options.resnet().traits();
  }
}
