package gan.core.optimizer;

import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of {@link RmsProp}.
 *
 * @param learningRate the step size η
 * @param rho how slowly the mean of squared gradients forgets
 * @param momentum how slowly the velocity forgets; 0 for none
 * @param epsilon keeps the division finite
 */
public record RmsPropOptions(
    @Option(value = "Step size.", byDefault = "5e-5", above = 0) Schedule learningRate,
    @Option(
            value = "Decay of the mean square, in [0, 1).",
            byDefault = "0.9",
            min = 0,
            max = 0.999999)
        double rho,
    @Option(
            value = "Decay of the velocity, in [0, 1); 0 for none.",
            byDefault = "0.0",
            min = 0,
            max = 0.9999)
        double momentum,
    @Option(value = "Added under the root.", byDefault = "1e-10", above = 0) double epsilon) {}
