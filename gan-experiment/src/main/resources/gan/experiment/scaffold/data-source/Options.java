package %{package};

import gan.core.spi.Option;

/**
 * Options of {@link %{Part}}.
 *
 * @param noise the deviation of each coordinate from the half circle
 */
public record %{Part}Options(
    @Option(value = "Standard deviation around the half circles.", byDefault = "0.05", min = 0)
        double noise) {}
