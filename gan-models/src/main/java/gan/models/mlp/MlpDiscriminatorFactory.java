package gan.models.mlp;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import java.util.Set;

/** Provides {@link MlpDiscriminator}. */
public final class MlpDiscriminatorFactory
    implements DiscriminatorFactory<MlpDiscriminatorOptions> {

  /** For the service loader. */
  public MlpDiscriminatorFactory() {}

  @Override
  public String name() {
    return "mlp";
  }

  @Override
  public String description() {
    return "Dense layers: a multilayer perceptron that judges samples of any shape.";
  }

  @Override
  public Class<MlpDiscriminatorOptions> optionsType() {
    return MlpDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      MlpDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new MlpDiscriminator(options, sample, parameters);
  }

  @Override
  public Set<Trait> traits(MlpDiscriminatorOptions options) {
    return options.spectralNorm() ? Set.of(Trait.SPECTRAL_NORM) : Set.of();
  }
}
