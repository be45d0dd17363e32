package %{package};

import gan.core.spi.Option;

/**
 * Options of {@link %{Part}}.
 *
 * @param width units of the hidden layer
 */
public record %{Part}Options(
    @Option(value = "Units of the hidden layer.", byDefault = "128", min = 1) int width) {}
