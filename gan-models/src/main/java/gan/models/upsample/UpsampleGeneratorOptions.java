package gan.models.upsample;

import gan.core.spi.Option;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Initialization;
import gan.models.layer.Upsample;

/**
 * Options of {@link UpsampleGenerator}.
 *
 * @param latentSize numbers of one latent vector
 * @param width channels of the last hidden stage; each stage below has twice as many
 * @param stages how often the sides double; 0 chooses it
 * @param kernelSize height and width of the kernels
 * @param upsampling how the sides double
 * @param batchNorm whether hidden stages are normalised
 * @param momentum how slowly the moving statistics forget
 * @param initializer what kernels start as
 * @param labels how the generator learns which class to make
 */
public record UpsampleGeneratorOptions(
    @Option(value = "Numbers of one latent vector.", byDefault = "100", min = 1) int latentSize,
    @Option(
            value = "Channels of the last hidden stage; each stage below has twice as many.",
            byDefault = "64",
            min = 1)
        int width,
    @Option(
            value =
                "How often the sides double; 0 starts from the smallest sides that are 4"
                    + " or more.",
            byDefault = "0",
            min = 0,
            max = 16)
        int stages,
    @Option(
            value = "Height and width of the kernels, in pixels.",
            byDefault = "3",
            min = 1,
            max = 16)
        int kernelSize,
    @Option(value = "How the sides double: nearest or bilinear.", byDefault = "nearest")
        Upsample upsampling,
    @Option(value = "Whether hidden stages are batch-normalised.", byDefault = "true")
        boolean batchNorm,
    @Option(
            value = "How slowly the moving statistics of batch normalisation forget, in [0, 1).",
            byDefault = "0.9",
            min = 0,
            max = 0.9999)
        double momentum,
    @Option(
            value = "What kernels start as: normal (0.02), he, glorot or orthogonal.",
            byDefault = "glorot")
        Initialization initializer,
    @Option(
            value = "How the generator learns which class to make: none or concat.",
            byDefault = "none")
        GeneratorLabels labels) {}
