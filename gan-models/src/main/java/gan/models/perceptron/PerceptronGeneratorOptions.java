package gan.models.perceptron;

import gan.core.spi.Option;
import gan.models.layer.Initialization;

/**
 * Options of {@link PerceptronGenerator}.
 *
 * @param latentSize numbers of one latent vector
 * @param initializer what the kernel starts as
 */
public record PerceptronGeneratorOptions(
    @Option(value = "Numbers of one latent vector.", byDefault = "1", min = 1) int latentSize,
    @Option(
            value = "What the kernel starts as: normal (0.02), he, glorot or orthogonal.",
            byDefault = "glorot")
        Initialization initializer) {}
