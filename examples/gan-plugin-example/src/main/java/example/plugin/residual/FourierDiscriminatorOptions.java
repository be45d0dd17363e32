package example.plugin.residual;

import gan.core.spi.Option;

/**
 * Options of {@link FourierDiscriminator}.
 *
 * @param waves how many waves it looks through
 * @param scale how short they are
 * @param width units of each layer
 * @param blocks residual blocks, of two layers each
 * @param deviation whether it sees how far the points of a batch lie apart
 */
public record FourierDiscriminatorOptions(
    @Option(value = "Random waves.", byDefault = "32", min = 1) int waves,
    @Option(
            value = "Standard deviation of the waves' frequencies, in turns for a distance of 1.",
            byDefault = "0.5",
            above = 0)
        double scale,
    @Option(value = "Units of each layer.", byDefault = "128", min = 1) int width,
    @Option(value = "Residual blocks, of two layers each.", byDefault = "2", min = 0) int blocks,
    @Option(value = "Whether it sees how far the points of a batch lie apart.", byDefault = "false")
        boolean deviation) {}
