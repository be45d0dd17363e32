package gan.metrics.kernel;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link KidFactory}.
 *
 * @param samples how many generated samples to judge
 * @param estimator how the distance is estimated
 * @param subsets how many subsets are drawn
 * @param subsetSize how many real and how many generated samples a subset has
 */
public record KidOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(
            value =
                "The mean over 'subsets', or 'complete': all pairs of samples, and no more real"
                    + " than generated ones.",
            byDefault = "subsets")
        Estimator estimator,
    @Option(value = "Subsets that are drawn.", byDefault = "100", min = 2) int subsets,
    @Option(
            value = "Real samples, and as many generated ones, in a subset.",
            byDefault = "1000",
            min = 2)
        int subsetSize)
    implements MetricOptions {}
