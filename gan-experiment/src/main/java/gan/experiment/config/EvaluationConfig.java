package gan.experiment.config;

import gan.core.spi.DataSourceFactory;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.MetricFactory;
import gan.core.spi.Option;
import java.util.List;
import java.util.Optional;

/**
 * How generated samples are judged. The first metric decides which checkpoint is the best.
 *
 * @param every steps between two evaluations while training; the last step comes besides
 * @param metrics what samples are judged by
 * @param extractor what samples are compared by
 * @param split which real samples to compare with
 * @param heldOut the real samples that are held out, where the data does not know them
 * @param reals how many real samples to read at most
 */
public record EvaluationConfig(
    @Option(
            value = "Steps between two evaluations while training; 0 for none.",
            byDefault = "0",
            min = 0)
        long every,
    @Option(
            value = "What samples are judged by; the first decides on the best checkpoint.",
            byDefault = "[]")
        List<Part<MetricFactory<?>>> metrics,
    @Option("What samples are compared by, for metrics that need features.")
        Optional<Part<FeatureExtractorFactory<?>>> extractor,
    @Option(value = "Which real samples to compare with.", byDefault = "train")
        ReferenceSplit split,
    @Option("Real samples that no training sees; published sets know theirs.")
        Optional<Part<DataSourceFactory<?>>> heldOut,
    @Option(value = "Real samples to read at most.", byDefault = "50000", min = 2) int reals) {

  /** Refuses a schedule without anything to do. */
  public EvaluationConfig {
    metrics = List.copyOf(metrics);
    if (every > 0 && metrics.isEmpty()) {
      throw new IllegalArgumentException("'every' is " + every + ", but 'metrics' names none");
    }
  }
}
