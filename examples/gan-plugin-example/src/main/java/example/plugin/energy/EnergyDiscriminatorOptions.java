package example.plugin.energy;

import gan.core.spi.Option;

/**
 * Options of {@link EnergyDiscriminator}.
 *
 * @param hidden units of the encoder's and of the decoder's hidden layer
 * @param code numbers of a code
 */
public record EnergyDiscriminatorOptions(
    @Option(
            value = "Units of the encoder's and of the decoder's hidden layer.",
            byDefault = "256",
            min = 1)
        int hidden,
    @Option(
            value = "Numbers of a code; fewer than a sample has, or anything can be reconstructed.",
            byDefault = "32",
            min = 1)
        int code) {}
