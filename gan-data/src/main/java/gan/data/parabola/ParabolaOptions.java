package gan.data.parabola;

import gan.core.spi.Option;

/**
 * Options of {@link ParabolaSource}.
 *
 * @param points how many points of a curve a sample holds
 */
public record ParabolaOptions(
    @Option(
            value = "How many points of a curve a sample holds, evenly on [-2, 2].",
            byDefault = "15",
            min = 2,
            max = 65536)
        int points) {}
