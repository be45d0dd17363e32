package gan.metrics.image;

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link SlicedWassersteinFactory}. The paper takes 16,384 samples and 128 patches of
 * each; its authors' code takes 4 times 128 directions.
 *
 * @param samples how many generated images to judge, against as many real ones
 * @param patches how many patches of each image and level
 * @param directions how many random directions in each repetition
 * @param repeats how many repetitions
 */
public record SlicedWassersteinOptions(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 2) int samples,
    @Option(
            value = "Patches of each image and level; memory grows with them.",
            byDefault = "16",
            min = 1,
            max = 1024)
        int patches,
    @Option(value = "Random directions in each repetition.", byDefault = "128", min = 2, max = 4096)
        int directions,
    @Option(value = "Repetitions with other directions.", byDefault = "4", min = 1, max = 1024)
        int repeats)
    implements MetricOptions {}
