package gan.models.dcgan;

import gan.core.spi.Option;
import gan.models.condition.DiscriminatorLabels;

/**
 * Options of {@link DcganDiscriminator}.
 *
 * @param width channels of the first stage; each next has twice as many
 * @param stages how often the sides are halved; 0 chooses it
 * @param kernelSize height and width of the kernels
 * @param batchNorm whether each stage but the first is normalised
 * @param momentum how slowly the moving statistics forget
 * @param leak the slope of the rectifiers below zero
 * @param labels how the discriminator learns of which class a sample should be
 * @param spectralNorm whether kernels are divided by their largest singular value
 */
public record DcganDiscriminatorOptions(
    @Option(
            value = "Channels of the first stage; each next has twice as many.",
            byDefault = "64",
            min = 1)
        int width,
    @Option(
            value =
                "How often the sides are halved; 0 halves them while they stay even and are 4 or"
                    + " more afterwards.",
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
    @Option(value = "Whether every stage but the first is batch-normalised.", byDefault = "true")
        boolean batchNorm,
    @Option(
            value = "How slowly the moving statistics of batch normalisation forget, in [0, 1).",
            byDefault = "0.9",
            min = 0,
            max = 0.9999)
        double momentum,
    @Option(value = "Slope of the rectifiers below zero.", byDefault = "0.2", min = 0, max = 1)
        double leak,
    @Option(
            value =
                "How the discriminator learns of which class a sample should be: none, concat or"
                    + " projection.",
            byDefault = "none")
        DiscriminatorLabels labels,
    @Option(
            value = "Whether kernels are divided by their largest singular value.",
            byDefault = "false")
        boolean spectralNorm) {}
