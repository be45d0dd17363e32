package example.plugin.energy;

import gan.core.spi.Option;

/**
 * Options of {@link EnergyMargin}.
 *
 * @param margin the energy that is high enough
 */
public record EnergyMarginOptions(
    @Option(
            value = "Energy beyond which a generated sample is pushed no further.",
            byDefault = "0.2",
            above = 0)
        double margin) {}
