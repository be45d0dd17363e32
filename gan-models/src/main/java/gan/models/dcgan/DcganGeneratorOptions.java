package gan.models.dcgan;

import gan.core.spi.Option;
import gan.models.condition.GeneratorLabels;

/**
 * Options of {@link DcganGenerator}.
 *
 * @param latentSize numbers of one latent vector
 * @param width channels before the image; each stage below has twice as many
 * @param stages how often the sides double; 0 chooses it
 * @param kernelSize height and width of the kernels
 * @param batchNorm whether each stage but the last is normalised
 * @param momentum how slowly the moving statistics forget
 * @param labels how the generator learns which class to make
 */
public record DcganGeneratorOptions(
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
            byDefault = "4",
            min = 2,
            max = 16)
        int kernelSize,
    @Option(value = "Whether hidden stages are batch-normalised.", byDefault = "true")
        boolean batchNorm,
    @Option(
            value = "How slowly the moving statistics of batch normalisation forget, in [0, 1).",
            byDefault = "0.9",
            min = 0,
            max = 0.9999)
        double momentum,
    @Option(
            value = "How the generator learns which class to make: none or concat.",
            byDefault = "none")
        GeneratorLabels labels) {}
