package gan.core.optimizer;

import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of {@link Sgd}.
 *
 * @param learningRate the step size η
 * @param momentum how slowly the velocity forgets; 0 for none
 * @param nesterov whether the gradient is taken where the velocity leads
 */
public record SgdOptions(
    @Option(value = "Step size.", byDefault = "0.01", above = 0) Schedule learningRate,
    @Option(
            value = "Decay of the velocity, in [0, 1); 0 for none.",
            byDefault = "0.0",
            min = 0,
            max = 0.9999)
        double momentum,
    @Option(value = "Looks ahead along the velocity (Nesterov).", byDefault = "false")
        boolean nesterov) {}
