package gan.models.noise;

import gan.core.spi.Option;

/**
 * Options of {@link NoiseGenerator}.
 *
 * @param scale what the latent numbers are multiplied by
 */
public record NoiseGeneratorOptions(
    @Option(value = "What the latent numbers are multiplied by.", byDefault = "1", min = 0)
        double scale) {}
