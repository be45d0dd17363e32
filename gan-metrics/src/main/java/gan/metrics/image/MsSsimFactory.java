package gan.metrics.image;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Makes the {@code ms-ssim} metric. */
public final class MsSsimFactory implements MetricFactory<MsSsimOptions> {
  static final String NAME = "ms-ssim";

  /** For the service loader. */
  public MsSsimFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "How alike generated images are to each other (Wang et al. 2003, Odena et al. 2017).";
  }

  @Override
  public String formula() {
    return "mean MS-SSIM(G(z), G(z')) over pairs, of the same class where there are labels";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Wang et al. 2003, Multiscale structural similarity for image quality assessment,"
            + " Asilomar Conference on Signals, Systems and Computers",
        "Odena et al. 2017, Conditional Image Synthesis With Auxiliary Classifier GANs,"
            + " arXiv:1610.09585");
  }

  @Override
  public Class<MsSsimOptions> optionsType() {
    return MsSsimOptions.class;
  }

  @Override
  public Metric create(MsSsimOptions options) {
    return new MsSsim(options);
  }

  @Override
  public Set<MetricNeed> needs(MsSsimOptions options) {
    return Set.of(MetricNeed.IMAGES);
  }
}
