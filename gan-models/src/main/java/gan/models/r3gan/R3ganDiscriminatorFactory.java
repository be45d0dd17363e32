package gan.models.r3gan;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link R3ganDiscriminator}. */
public final class R3ganDiscriminatorFactory
    implements DiscriminatorFactory<R3ganDiscriminatorOptions> {

  /** For the service loader. */
  public R3ganDiscriminatorFactory() {}

  @Override
  public String name() {
    return "r3gan";
  }

  @Override
  public String description() {
    return "Residual blocks without normalisation, for images (Huang et al. 2024).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Huang et al. 2024, The GAN is dead; long live the GAN! A Modern GAN Baseline,"
            + " arXiv:2501.05441");
  }

  @Override
  public Class<R3ganDiscriminatorOptions> optionsType() {
    return R3ganDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      R3ganDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new R3ganDiscriminator(options, sample, parameters, "discriminator 'r3gan'");
  }
}
