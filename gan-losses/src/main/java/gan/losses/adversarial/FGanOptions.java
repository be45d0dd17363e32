package gan.losses.adversarial;

import gan.core.spi.Option;

/**
 * Options of {@link FGan}.
 *
 * @param divergence what the discriminator's best term is the negative of
 */
public record FGanOptions(
    @Option(value = "The divergence to estimate.", byDefault = "jensen-shannon")
        Divergence divergence) {}
