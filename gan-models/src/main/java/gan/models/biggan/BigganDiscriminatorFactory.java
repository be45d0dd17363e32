package gan.models.biggan;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.models.image.Pyramid;
import gan.models.resnet.ResnetDiscriminator;
import java.util.List;
import java.util.Set;

/**
 * Provides the discriminator of BigGAN (<a href="https://arxiv.org/abs/1809.11096">Brock et al.
 * 2019</a>): a wide {@link ResnetDiscriminator} with self-attention and a projection of the label.
 */
public final class BigganDiscriminatorFactory
    implements DiscriminatorFactory<BigganDiscriminatorOptions> {
  private static final String PLAYER = "discriminator 'biggan'";

  /** For the service loader. */
  public BigganDiscriminatorFactory() {}

  @Override
  public String name() {
    return "biggan";
  }

  @Override
  public String description() {
    return "Wide residual blocks with projection, for images (Brock et al. 2019).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Brock et al. 2019, Large Scale GAN Training for High Fidelity Natural Image Synthesis,"
            + " arXiv:1809.11096");
  }

  @Override
  public Class<BigganDiscriminatorOptions> optionsType() {
    return BigganDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      BigganDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    Pyramid.requireImages(sample, PLAYER);
    return new ResnetDiscriminator(options.resnet(sample), sample, parameters, PLAYER);
  }

  @Override
  public Set<Trait> traits(BigganDiscriminatorOptions options) {
    return options.traits();
  }
}
