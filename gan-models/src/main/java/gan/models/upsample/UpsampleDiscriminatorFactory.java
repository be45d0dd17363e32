package gan.models.upsample;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import java.util.EnumSet;
import java.util.Set;

/** Provides {@link UpsampleDiscriminator}. */
public final class UpsampleDiscriminatorFactory
    implements DiscriminatorFactory<UpsampleDiscriminatorOptions> {

  /** For the service loader. */
  public UpsampleDiscriminatorFactory() {}

  @Override
  public String name() {
    return "dcgan-upsample";
  }

  @Override
  public String description() {
    return "Convolutions with dropout and batch norm, for images of any size.";
  }

  @Override
  public Class<UpsampleDiscriminatorOptions> optionsType() {
    return UpsampleDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      UpsampleDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new UpsampleDiscriminator(options, sample, parameters);
  }

  /** The first stage is never normalised, so one stage alone does not mix the batch. */
  @Override
  public Set<Trait> traits(UpsampleDiscriminatorOptions options) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (options.batchNorm() && options.stages() > 1) {
      traits.add(Trait.BATCH_STATISTICS);
    }
    if (options.spectralNorm()) {
      traits.add(Trait.SPECTRAL_NORM);
    }
    return traits;
  }
}
