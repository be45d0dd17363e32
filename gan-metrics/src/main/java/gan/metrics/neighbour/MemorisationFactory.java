package gan.metrics.neighbour;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
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
  public String formula() {
    return "P(d(G(z)) < d(h)) + ½ P(d(G(z)) = d(h)), with the distance d to the nearest training"
        + " sample and held-out h";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Meehan et al. 2020, A Non-Parametric Test to Detect Data-Copying in Generative Models,"
            + " arXiv:2004.05675");
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
