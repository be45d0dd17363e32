package gan.metrics.neighbour;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Makes the {@code precision-recall} metric. */
public final class PrecisionRecallFactory implements MetricFactory<PrecisionRecallOptions> {
  static final String NAME = "precision-recall";

  /** For the service loader. */
  public PrecisionRecallFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Shares of generated samples that look real, and of real ones that can be generated"
        + " (Kynkäänniemi et al. 2019).";
  }

  @Override
  public String formula() {
    return """
        precision: share of generated samples in the real manifold
        recall: share of real samples in the generated manifold
        a manifold is the union of balls around samples, as wide as the distance to the k-th \
        neighbour""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Kynkäänniemi et al. 2019, Improved Precision and Recall Metric for Assessing Generative"
            + " Models, arXiv:1904.06991");
  }

  @Override
  public Class<PrecisionRecallOptions> optionsType() {
    return PrecisionRecallOptions.class;
  }

  @Override
  public Metric create(PrecisionRecallOptions options) {
    return new PrecisionRecall(options);
  }

  @Override
  public Set<MetricNeed> needs(PrecisionRecallOptions options) {
    return Set.of(MetricNeed.FEATURES);
  }
}
