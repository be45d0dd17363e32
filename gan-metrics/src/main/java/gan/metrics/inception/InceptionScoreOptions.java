package gan.metrics.inception;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link InceptionScoreFactory}.
 *
 * @param samples how many generated samples to judge
 * @param splits into how many parts they are split
 */
public record InceptionScoreOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(
            value = "Parts of the samples that are scored each by itself.",
            byDefault = "10",
            min = 1)
        int splits)
    implements MetricOptions {}
