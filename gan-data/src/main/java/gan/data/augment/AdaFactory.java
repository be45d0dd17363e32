package gan.data.augment;

import gan.core.graph.Parameters;
import gan.core.spi.Augmentation;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link Ada}. */
public final class AdaFactory implements AugmentationFactory<AdaOptions> {

  /** For the service loader. */
  public AdaFactory() {}

  @Override
  public String name() {
    return "ada";
  }

  @Override
  public String description() {
    return "Changes as likely as the discriminator is sure of real images (Karras et al. 2020).";
  }

  @Override
  public String formula() {
    return """
        D is asked about T(x) and T(G(z)), and T makes each change with probability p
        p rises while mean sign D(T(x)) is above the target, and falls while it is below""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Karras et al. 2020, Training Generative Adversarial Networks with Limited Data,"
            + " arXiv:2006.06676");
  }

  @Override
  public Class<AdaOptions> optionsType() {
    return AdaOptions.class;
  }

  @Override
  public Augmentation create(AdaOptions options, SampleSpec sample, Parameters states) {
    return new Ada(options, sample, states);
  }

  @Override
  public Set<Need> needs(AdaOptions options) {
    return Set.of(Need.IMAGES, Need.NO_PAIRS);
  }
}
