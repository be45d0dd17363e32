package gan.metrics.frechet;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link FidInfinityFactory}.
 *
 * @param samples how many generated samples to judge: the largest number that a distance is
 *     computed from
 * @param sizes how many numbers of samples, evenly spaced
 * @param smallest the smallest of them
 */
public record FidInfinityOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(
            value = "How many numbers of samples to extrapolate from, evenly spaced.",
            byDefault = "15",
            min = 3,
            max = 1000)
        int sizes,
    @Option(value = "The smallest of these numbers.", byDefault = "5000", min = 2) int smallest)
    implements MetricOptions {}
