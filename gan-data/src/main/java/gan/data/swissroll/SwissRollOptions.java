package gan.data.swissroll;

import gan.core.spi.Option;

/**
 * Options of {@link SwissRollSource}.
 *
 * @param turns how often the roll goes round
 * @param noise the standard deviation from the curve along either axis; the range keeps the turns,
 *     which are 0.84 apart, from touching
 */
public record SwissRollOptions(
    @Option(value = "How often the roll goes round.", byDefault = "1.5", above = 0, max = 10)
        double turns,
    @Option(
            value = "Standard deviation from the curve along either axis.",
            byDefault = "0.03",
            min = 0.001,
            max = 0.1)
        double noise) {}
