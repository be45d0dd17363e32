package gan.models.perceptron;

import gan.core.spi.Option;
import gan.models.layer.Initialization;

/**
 * Options of {@link PerceptronDiscriminator}.
 *
 * @param initializer what the kernel starts as
 */
public record PerceptronDiscriminatorOptions(
    @Option(
            value = "What the kernel starts as: normal (0.02), he, glorot or orthogonal.",
            byDefault = "glorot")
        Initialization initializer) {}
