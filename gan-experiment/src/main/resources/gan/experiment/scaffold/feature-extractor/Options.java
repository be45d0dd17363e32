package %{package};

import gan.core.spi.Option;

/**
 * Options of {@link %{Part}}.
 *
 * @param size numbers of a feature vector
 * @param seed what the projection is drawn from
 */
public record %{Part}Options(
    @Option(value = "Numbers of a feature vector.", byDefault = "16", min = 1) int size,
    @Option(value = "What the projection is drawn from.", byDefault = "0") long seed) {}
