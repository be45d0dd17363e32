package example.plugin;

import gan.core.spi.Option;

/**
 * Options of {@link SquaredHinge}.
 *
 * @param margin how sure the discriminator should be, as a logit
 */
public record SquaredHingeOptions(
    @Option(value = "Logit beyond which a verdict is sure enough.", byDefault = "1", above = 0)
        double margin) {}
