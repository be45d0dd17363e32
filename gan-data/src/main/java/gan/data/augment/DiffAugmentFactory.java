package gan.data.augment;

import gan.core.graph.Parameters;
import gan.core.spi.Augmentation;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link DiffAugment}. */
public final class DiffAugmentFactory implements AugmentationFactory<DiffAugmentOptions> {

  /** For the service loader. */
  public DiffAugmentFactory() {}

  @Override
  public String name() {
    return "diff-augment";
  }

  @Override
  public String description() {
    return "Colour, translation and cutout (Zhao et al. 2020).";
  }

  @Override
  public String formula() {
    return "D is asked about T(x) and T(G(z)), with T drawn anew for each sample";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Zhao et al. 2020, Differentiable Augmentation for Data-Efficient GAN Training,"
            + " arXiv:2006.10738");
  }

  @Override
  public Class<DiffAugmentOptions> optionsType() {
    return DiffAugmentOptions.class;
  }

  @Override
  public Augmentation create(DiffAugmentOptions options, SampleSpec sample, Parameters states) {
    return new DiffAugment(options, sample);
  }

  @Override
  public Set<Need> needs(DiffAugmentOptions options) {
    return Set.of(Need.IMAGES, Need.NO_PAIRS);
  }
}
