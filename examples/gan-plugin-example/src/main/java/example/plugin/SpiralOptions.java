package example.plugin;

import gan.core.spi.Option;

/**
 * Options of {@link Spiral}.
 *
 * @param turns how often it goes round
 * @param noise the deviation of each point from the curve
 */
public record SpiralOptions(
    @Option(value = "Full turns.", byDefault = "1.5", above = 0, max = 10) double turns,
    @Option(value = "Standard deviation around the curve.", byDefault = "0.02", min = 0)
        double noise) {}
