package gan.metrics.inception;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
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
  public String formula() {
    return "exp(mean KL(p(y|x) ‖ p(y)))";
  }

  @Override
  public List<String> papers() {
    return List.of("Salimans et al. 2016, Improved Techniques for Training GANs, arXiv:1606.03498");
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
