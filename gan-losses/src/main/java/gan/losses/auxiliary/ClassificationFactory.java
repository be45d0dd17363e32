package gan.losses.auxiliary;

import gan.core.graph.Parameters;
import gan.core.spi.AuxiliaryLossFactory;
import gan.core.spi.Loss;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
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
