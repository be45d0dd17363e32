package %{package};

import gan.core.spi.Option;

/**
 * Options of {@link %{Part}}.
 *
 * @param latentSize numbers of one latent vector
 * @param width units of the hidden layer
 */
public record %{Part}Options(
    @Option(value = "Numbers of one latent vector.", byDefault = "64", min = 1) int latentSize,
    @Option(value = "Units of the hidden layer.", byDefault = "128", min = 1) int width) {}
