package gan.models.dcgan;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Provides {@link DcganDiscriminator}. */
public final class DcganDiscriminatorFactory
    implements DiscriminatorFactory<DcganDiscriminatorOptions> {

  /** For the service loader. */
  public DcganDiscriminatorFactory() {}

  @Override
  public String name() {
    return "dcgan";
  }

  @Override
  public String description() {
    return "Strided convolutions with batch norm, for images (DCGAN, Radford et al. 2015).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Radford et al. 2015, Unsupervised Representation Learning with Deep Convolutional"
            + " Generative Adversarial Networks, arXiv:1511.06434");
  }

  @Override
  public Class<DcganDiscriminatorOptions> optionsType() {
    return DcganDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      DcganDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new DcganDiscriminator(options, sample, parameters);
  }

  /** The first stage is never normalised, so one stage alone does not mix the batch. */
  @Override
  public Set<Trait> traits(DcganDiscriminatorOptions options) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (options.batchNorm() && options.stages() != 1) {
      traits.add(Trait.BATCH_STATISTICS);
    }
    if (options.spectralNorm()) {
      traits.add(Trait.SPECTRAL_NORM);
    }
    return traits;
  }
}
