package gan.core.optimizer;

import gan.core.spi.Option;
import gan.core.spi.Schedule;

/**
 * Options of {@link AdamW}.
 *
 * @param learningRate the step size η
 * @param beta1 how slowly the mean of the gradients forgets
 * @param beta2 how slowly the mean of their squares forgets
 * @param epsilon keeps the division finite
 * @param weightDecay λ, the share of a weight that a step of size 1 would take away
 */
public record AdamWOptions(
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
    @Option(value = "Added to the denominator.", byDefault = "1e-8", above = 0) double epsilon,
    @Option(value = "Decay of the weights, times the step size.", byDefault = "0.01", min = 0)
        double weightDecay) {}
