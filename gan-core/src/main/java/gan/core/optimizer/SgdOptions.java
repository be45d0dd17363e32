package gan.core.optimizer;

import gan.core.spi.Option;

/**
 * Options of {@link Sgd}.
 *
 * @param learningRate the step size η
 */
public record SgdOptions(
    @Option(value = "Step size.", byDefault = "0.01", above = 0) double learningRate) {}
