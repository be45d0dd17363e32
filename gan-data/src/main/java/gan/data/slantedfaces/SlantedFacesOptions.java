package gan.data.slantedfaces;

import gan.core.spi.Option;

/**
 * Options of {@link SlantedFacesSource}.
 *
 * @param noise how far a pixel strays from the mean face at most; the range keeps it in [0, 1]
 */
public record SlantedFacesOptions(
    @Option(
            value = "How far a pixel strays from the mean face at most.",
            byDefault = "0.03",
            above = 0,
            max = 0.03)
        double noise) {}
