package gan.metrics.exact;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link EnergyDistanceFactory}.
 *
 * @param samples how many generated samples to judge, against as many real ones
 * @param permutations of how many permutations the p-value is made; 0 for none
 */
public record EnergyDistanceOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(
            value =
                "Permutations for a p-value; 0 for none. 100 of 10,000 samples take 10 seconds.",
            byDefault = "0",
            min = 0,
            max = 1000)
        int permutations)
    implements MetricOptions {}
