package gan.metrics.image;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link MsSsimFactory}.
 *
 * @param samples from how many generated images pairs are drawn; each is in one pair at most
 * @param pairs how many pairs to look at, if there are so many
 */
public record MsSsimOptions(
    @Option(value = "Generated samples that pairs are drawn from.", byDefault = "2000", min = 2)
        int samples,
    @Option(
            value = "Pairs to look at; each sample is in one at most.",
            byDefault = "1000",
            min = 1,
            max = 1000000)
        int pairs)
    implements MetricOptions {}
