package example.plugin.residual;

import gan.core.spi.Option;

/**
 * Options of {@link ResidualGenerator}.
 *
 * @param latentSize numbers of one latent vector
 * @param width units of each layer
 * @param blocks residual blocks, of two layers each
 */
public record ResidualGeneratorOptions(
    @Option(value = "Numbers of one latent vector.", byDefault = "16", min = 1) int latentSize,
    @Option(value = "Units of each layer.", byDefault = "128", min = 1) int width,
    @Option(value = "Residual blocks, of two layers each.", byDefault = "2", min = 0) int blocks) {}
