package gan.core.optimizer;

import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of {@link Adam}.
 *
 * @param learningRate the step size η
 * @param beta1 how slowly the mean of the gradients forgets; GANs use 0.5 or 0
 * @param beta2 how slowly the mean of their squares forgets
 * @param epsilon keeps the division finite
 */
public record AdamOptions(
    @Option(value = "Step size.", byDefault = "2e-4", above = 0) Schedule learningRate,
    @Option(
            value = "Decay of the first moment, in [0, 1).",
            byDefault = "0.5",
            min = 0,
            max = 0.9999)
        double beta1,
    @Option(
            value = "Decay of the second moment, in [0, 1).",
            byDefault = "0.999",
            min = 0,
            max = 0.999999)
        double beta2,
    @Option(value = "Added to the denominator.", byDefault = "1e-8", above = 0) double epsilon) {

  /** A constant step size, and the usual β₂ of 0.999 and ε of 1e-8. */
  public static AdamOptions of(double learningRate, double beta1) {
    return new AdamOptions(Schedule.constant(learningRate), beta1, 0.999, 1e-8);
  }
}
