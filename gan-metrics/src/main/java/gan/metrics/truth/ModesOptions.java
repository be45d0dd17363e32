package gan.metrics.truth;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link ModesFactory}.
 *
 * @param samples how many generated samples to judge; more of them cover more modes, and the paper
 *     takes the default
 */
public record ModesOptions(
    @Option(value = "Generated samples to judge.", byDefault = "2500", min = 2) int samples)
    implements MetricOptions {}
