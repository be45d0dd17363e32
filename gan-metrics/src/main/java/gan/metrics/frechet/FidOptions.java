package gan.metrics.frechet;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link FidFactory}.
 *
 * @param samples how many generated samples to judge
 */
public record FidOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples)
    implements MetricOptions {}
