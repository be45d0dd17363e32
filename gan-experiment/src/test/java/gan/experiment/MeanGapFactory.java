package gan.experiment;

import gan.core.spi.Comparison;
import gan.core.spi.Measurement;
import gan.core.spi.Measurement.Better;
import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import gan.core.spi.MetricOptions;
import gan.core.spi.Option;
import gan.core.spi.SampleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Provides the distance between means, which may fail or ask for too much. */
public final class MeanGapFactory implements MetricFactory<MeanGapFactory.Options> {

  /** The provider. */
  public MeanGapFactory() {}

  /**
   * How to measure.
   *
   * @param samples how many
   * @param fails whether it throws
   * @param needy whether it needs features
   */
  public record Options(
      @Option(value = "How many.", byDefault = "50") int samples,
      @Option(value = "Whether it throws.", byDefault = "false") boolean fails,
      @Option(value = "Whether it needs features.", byDefault = "false") boolean needy)
      implements MetricOptions {}

  @Override
  public String name() {
    return "mean-gap";
  }

  @Override
  public String description() {
    return "The distance between means.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return options.fails() ? MeanGapFactory::fail : MeanGapFactory::measure;
  }

  @Override
  public Set<MetricNeed> needs(Options options) {
    return options.needy() ? Set.of(MetricNeed.FEATURES) : Set.of();
  }

  private static List<Measurement> fail(Comparison sets) {
    throw new IllegalStateException("broken for " + sets.generated().count());
  }

  private static List<Measurement> measure(Comparison sets) {
    double gap = Math.abs(mean(sets.generated()) - mean(sets.real()));
    return List.of(Measurement.of("mean-gap", gap, Better.LOWER, Optional.empty(), sets));
  }

  private static double mean(SampleSet set) {
    double sum = 0;
    for (float value : set.values(0, set.count())) {
      sum += value;
    }
    return sum / set.count();
  }
}
