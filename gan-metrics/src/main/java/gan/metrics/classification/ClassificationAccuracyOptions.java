package gan.metrics.classification;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link ClassificationAccuracy}.
 *
 * @param samples how many generated samples to learn from and to judge; of real ones as many
 * @param steps how many updates each of the two classifiers gets
 * @param batchSize samples an update
 */
public record ClassificationAccuracyOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(value = "Updates of each classifier.", byDefault = "1000", min = 1) int steps,
    @Option(value = "Samples an update of a classifier.", byDefault = "128", min = 1) int batchSize)
    implements MetricOptions {}
