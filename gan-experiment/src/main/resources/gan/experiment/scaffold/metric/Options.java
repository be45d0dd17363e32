package %{package};

import gan.core.spi.MetricOptions;
import gan.core.spi.Option;

/**
 * Options of {@link %{Part}}.
 *
 * @param samples how many generated samples to judge
 */
public record %{Part}Options(
    @Option(value = "Generated samples to judge.", byDefault = "10000", min = 1) int samples)
    implements MetricOptions {}
