package gan.losses.auxiliary;

import gan.core.graph.Parameters;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.Loss;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link Classification}. */
public final class ClassificationFactory implements AuxiliaryLossFactory<ClassificationOptions> {

  /** For the service loader. */
  public ClassificationFactory() {}

  @Override
  public String name() {
    return "classification";
  }

  @Override
  public String description() {
    return "The discriminator tells the class, too: AC-GAN (Odena et al. 2017).";
  }

  @Override
  public String formula() {
    return """
        D: CE(x) + CE(G(z, c))
        G: CE(G(z, c))
        with the mean cross-entropy CE of the right class, or the one asked for""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Odena et al. 2017, Conditional Image Synthesis With Auxiliary Classifier GANs,"
            + " arXiv:1610.09585");
  }

  @Override
  public Class<ClassificationOptions> optionsType() {
    return ClassificationOptions.class;
  }

  @Override
  public Loss create(ClassificationOptions options, SampleSpec sample, Parameters own) {
    return new Classification(options, sample, own);
  }

  @Override
  public Set<Need> needs(ClassificationOptions options) {
    return Set.of(Need.LABELS);
  }
}
