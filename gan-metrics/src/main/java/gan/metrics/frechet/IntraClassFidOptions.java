package gan.metrics.frechet;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link IntraClassFidFactory}.
 *
 * @param samples how many generated samples to judge, of all classes together
 */
public record IntraClassFidOptions(
    @Option(
            value = "Generated samples to judge, of all classes together.",
            byDefault = "10000",
            min = 2)
        int samples)
    implements MetricOptions {}
