package gan.experiment.config;

import gan.core.spi.Option;

/**
 * How the health of a training is watched. That losses and variables are finite is always checked.
 *
 * @param enabled whether to look for what goes wrong while all numbers are finite
 * @param every steps between two looks
 * @param patience looks in a row that must see the same before it is warned about
 */
public record HealthConfig(
    @Option(value = "Looks for saturation, collapse and memorisation.", byDefault = "true")
        boolean enabled,
    @Option(value = "Steps between two looks.", byDefault = "500", min = 1) long every,
    @Option(value = "Looks in a row that must see the same.", byDefault = "3", min = 1)
        int patience) {}
