package gan.metrics.neighbour;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link MemorisationFactory}.
 *
 * @param samples how many generated samples to judge, against as many held-out ones
 * @param cells into how many regions the space of features is divided for {@code c-t}
 */
public record MemorisationOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(
            value = "Regions in each of which copying is looked for.",
            byDefault = "10",
            min = 1,
            max = 1000)
        int cells)
    implements MetricOptions {}
