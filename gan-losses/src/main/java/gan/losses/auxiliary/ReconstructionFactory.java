package gan.losses.auxiliary;

import gan.core.graph.Parameters;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.Loss;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link Reconstruction}. */
public final class ReconstructionFactory implements AuxiliaryLossFactory<ReconstructionOptions> {

  /** For the service loader. */
  public ReconstructionFactory() {}

  @Override
  public String name() {
    return "reconstruction";
  }

  @Override
  public String description() {
    return "The generator comes close to the image that belongs to the given one: pix2pix"
        + " (Isola et al. 2017).";
  }

  @Override
  public String formula() {
    return "G: mean |y - G(x)|, or mean (y - G(x))²";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Isola et al. 2017, Image-to-Image Translation with Conditional Adversarial Networks,"
            + " arXiv:1611.07004");
  }

  @Override
  public Class<ReconstructionOptions> optionsType() {
    return ReconstructionOptions.class;
  }

  @Override
  public Loss create(ReconstructionOptions options, SampleSpec sample, Parameters own) {
    return new Reconstruction(options);
  }

  @Override
  public Set<Need> needs(ReconstructionOptions options) {
    return Set.of(Need.PAIRS, Need.NO_INSTANCE_NOISE);
  }
}
