package gan.metrics.inception;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.Set;

/** Provides {@code inception-score}. */
public final class InceptionScoreFactory implements MetricFactory<InceptionScoreOptions> {

  /** For the service loader. */
  public InceptionScoreFactory() {}

  @Override
  public String name() {
    return InceptionScore.NAME;
  }

  @Override
  public String description() {
    return "How sure and how varied predicted classes are (Salimans et al. 2016).";
  }

  @Override
  public Class<InceptionScoreOptions> optionsType() {
    return InceptionScoreOptions.class;
  }

  @Override
  public Metric create(InceptionScoreOptions options) {
    return new InceptionScore(options);
  }

  @Override
  public Set<MetricNeed> needs(InceptionScoreOptions options) {
    return Set.of(MetricNeed.PROBABILITIES);
  }
}
