package gan.metrics.image;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
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
