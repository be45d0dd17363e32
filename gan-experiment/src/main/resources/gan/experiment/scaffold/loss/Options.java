package %{package};

import gan.core.spi.Option;

/**
 * Options of {@link %{Part}}.
 *
 * @param margin the logit beyond which a verdict is sure enough
 */
public record %{Part}Options(
    @Option(value = "Logit beyond which a verdict is sure enough.", byDefault = "1", above = 0)
        double margin) {}
