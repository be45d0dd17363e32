package gan.metrics.neighbour;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link DensityCoverageFactory}. The default neighbourhood is the paper's.
 *
 * @param samples how many generated samples to judge, against as many real ones
 * @param neighbours how many neighbours a real sample's neighbourhood reaches
 */
public record DensityCoverageOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(
            value = "How many of its neighbours the neighbourhood of a real sample reaches.",
            byDefault = "5",
            min = 1,
            max = 1000)
        int neighbours)
    implements MetricOptions {}
