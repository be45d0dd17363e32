package gan.models.stylegan2;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import java.util.List;
import java.util.Set;

/** Provides {@link StyleganDiscriminator}. */
public final class StyleganDiscriminatorFactory
    implements DiscriminatorFactory<StyleganDiscriminatorOptions> {

  /** For the service loader. */
  public StyleganDiscriminatorFactory() {}

  @Override
  public String name() {
    return "stylegan2";
  }

  @Override
  public String description() {
    return "Residual blocks that see how far a batch lies apart, for images (Karras et al. 2020).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Karras et al. 2020, Analyzing and Improving the Image Quality of StyleGAN,"
            + " arXiv:1912.04958");
  }

  @Override
  public Class<StyleganDiscriminatorOptions> optionsType() {
    return StyleganDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      StyleganDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new StyleganDiscriminator(options, sample, parameters, "discriminator 'stylegan2'");
  }

  @Override
  public Set<Trait> traits(StyleganDiscriminatorOptions options) {
    return Set.of(Trait.BATCH_DEVIATION);
  }
}
