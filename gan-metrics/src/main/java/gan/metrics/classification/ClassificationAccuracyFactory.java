package gan.metrics.classification;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Provides {@link ClassificationAccuracy}. */
public final class ClassificationAccuracyFactory
    implements MetricFactory<ClassificationAccuracyOptions> {

  /** For the service loader. */
  public ClassificationAccuracyFactory() {}

  @Override
  public String name() {
    return "classification-accuracy";
  }

  @Override
  public String description() {
    return "GAN-train and GAN-test: how well a classifier carries over from generated to real"
        + " images, and back (Shmelkov et al. 2018; Ravuri and Vinyals 2019).";
  }

  @Override
  public String formula() {
    return """
        gan-train: accuracy on real images of a classifier of generated ones
        gan-test: accuracy on generated images of a classifier of real ones""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Shmelkov et al. 2018, How good is my GAN?, arXiv:1807.09499",
        "Ravuri and Vinyals 2019, Classification Accuracy Score for Conditional Generative"
            + " Models, arXiv:1905.10887");
  }

  @Override
  public Class<ClassificationAccuracyOptions> optionsType() {
    return ClassificationAccuracyOptions.class;
  }

  @Override
  public Set<MetricNeed> needs(ClassificationAccuracyOptions options) {
    return Set.of(MetricNeed.LABELS, MetricNeed.IMAGES);
  }

  @Override
  public Metric create(ClassificationAccuracyOptions options) {
    return new ClassificationAccuracy(options);
  }
}
