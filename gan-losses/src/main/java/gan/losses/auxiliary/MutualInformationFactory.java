package gan.losses.auxiliary;

import gan.core.graph.Parameters;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.Loss;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link MutualInformation}. */
public final class MutualInformationFactory
    implements AuxiliaryLossFactory<MutualInformationOptions> {

  /** For the service loader. */
  public MutualInformationFactory() {}

  @Override
  public String name() {
    return "mutual-information";
  }

  @Override
  public String description() {
    return "Codes can be read from samples: InfoGAN (Chen et al. 2016).";
  }

  @Override
  public String formula() {
    return """
        both: -E log Q(c | G(z, c)), without its constants
        cross-entropy for categorical codes, ½ ‖c - Q(G(z, c))‖² for continuous ones""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Chen et al. 2016, InfoGAN: Interpretable Representation Learning by Information"
            + " Maximizing Generative Adversarial Nets, arXiv:1606.03657");
  }

  @Override
  public Class<MutualInformationOptions> optionsType() {
    return MutualInformationOptions.class;
  }

  @Override
  public Loss create(MutualInformationOptions options, SampleSpec sample, Parameters own) {
    return new MutualInformation(options, own);
  }

  @Override
  public Set<Need> needs(MutualInformationOptions options) {
    return Set.of(Need.CODES);
  }
}
