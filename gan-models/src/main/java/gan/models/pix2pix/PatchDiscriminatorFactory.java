package gan.models.pix2pix;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Provides {@link PatchDiscriminator}. */
public final class PatchDiscriminatorFactory
    implements DiscriminatorFactory<PatchDiscriminatorOptions> {

  /** For the service loader. */
  public PatchDiscriminatorFactory() {}

  @Override
  public String name() {
    return "patchgan";
  }

  @Override
  public String description() {
    return "A logit for each patch of an image, and of the one given (pix2pix, Isola et al. 2017).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Isola et al. 2017, Image-to-Image Translation with Conditional Adversarial Networks,"
            + " arXiv:1611.07004");
  }

  @Override
  public Class<PatchDiscriminatorOptions> optionsType() {
    return PatchDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      PatchDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new PatchDiscriminator(options, sample, parameters);
  }

  @Override
  public Set<Trait> traits(PatchDiscriminatorOptions options) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    if (options.normalization().mixesBatch()) {
      traits.add(Trait.BATCH_STATISTICS);
    }
    if (options.spectralNorm()) {
      traits.add(Trait.SPECTRAL_NORM);
    }
    return traits;
  }
}
