package %{package};

import gan.core.spi.Option;

/**
 * Options of {@link %{Part}}.
 *
 * @param strength how much a sample may lose at most
 */
public record %{Part}Options(
    @Option(
            value = "Largest share of its numbers that a sample loses.",
            byDefault = "0.2",
            above = 0,
            max = 1)
        double strength) {}
