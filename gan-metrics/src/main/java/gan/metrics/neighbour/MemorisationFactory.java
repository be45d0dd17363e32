package gan.metrics.neighbour;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.Set;

/** Makes the {@code memorisation} metric. */
public final class MemorisationFactory implements MetricFactory<MemorisationOptions> {
  static final String NAME = "memorisation";

  /** For the service loader. */
  public MemorisationFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Whether samples are nearer to training samples than held-out ones are: copies"
        + " (Meehan et al. 2020).";
  }

  @Override
  public Class<MemorisationOptions> optionsType() {
    return MemorisationOptions.class;
  }

  @Override
  public Metric create(MemorisationOptions options) {
    return new Memorisation(options);
  }

  @Override
  public Set<MetricNeed> needs(MemorisationOptions options) {
    return Set.of(MetricNeed.FEATURES, MetricNeed.HELD_OUT);
  }
}
