package gan.testkit.contract;

import gan.core.spi.Comparison;
import gan.core.spi.ConfidenceInterval;
import gan.core.spi.Features;
import gan.core.spi.Measurement;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import gan.core.spi.MetricOptions;
import gan.core.spi.Option;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The smallest metric that can be right or wrong: how far the means of features lie apart. */
public final class ToyMetrics implements MetricFactory<ToyMetrics.Options> {
  private final Metric metric;
  private final Set<MetricNeed> needs;

  /** Makes a right metric. */
  public ToyMetrics() {
    this(ToyMetrics::measure, Set.of(MetricNeed.FEATURES));
  }

  ToyMetrics(Metric metric, Set<MetricNeed> needs) {
    this.metric = metric;
    this.needs = needs;
  }

  /** How many samples. */
  public record Options(@Option(value = "Samples.", byDefault = "10", min = 1) int samples)
      implements MetricOptions {}

  @Override
  public String name() {
    return "toy";
  }

  @Override
  public String description() {
    return "A toy metric.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return metric;
  }

  @Override
  public Set<MetricNeed> needs(Options options) {
    return needs;
  }

  static List<Measurement> measure(Comparison sets) {
    double apart = Math.abs(mean(sets.real().features()) - mean(sets.generated().features()));
    return List.of(measurement("toy", apart, sets));
  }

  static Measurement measurement(String name, double value, Comparison sets) {
    return Measurement.of(
            name,
            value,
            Measurement.Better.LOWER,
            Optional.of(ConfidenceInterval.normal(value, 1, "guess")),
            sets)
        .with("half", value / 2)
        .noting("It is a toy.");
  }

  static double mean(Features features) {
    double sum = 0;
    for (float value : features.values()) {
      sum += value;
    }
    return sum / features.values().length;
  }
}
