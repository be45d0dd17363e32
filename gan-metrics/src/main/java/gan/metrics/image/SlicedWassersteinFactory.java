package gan.metrics.image;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Makes the {@code sliced-wasserstein} metric. */
public final class SlicedWassersteinFactory implements MetricFactory<SlicedWassersteinOptions> {
  static final String NAME = "sliced-wasserstein";

  /** For the service loader. */
  public SlicedWassersteinFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Distance between patches of images at every scale (Karras et al. 2018).";
  }

  @Override
  public String formula() {
    return "1,000 · mean over levels and directions u of ∫ |F⁻¹ - G⁻¹|, of the patches times u";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Karras et al. 2018, Progressive Growing of GANs for Improved Quality, Stability, and"
            + " Variation, arXiv:1710.10196");
  }

  @Override
  public Class<SlicedWassersteinOptions> optionsType() {
    return SlicedWassersteinOptions.class;
  }

  @Override
  public Metric create(SlicedWassersteinOptions options) {
    return new SlicedWasserstein(options);
  }

  @Override
  public Set<MetricNeed> needs(SlicedWassersteinOptions options) {
    return Set.of(MetricNeed.IMAGES);
  }
}
