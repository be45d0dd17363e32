package gan.models.upsample;

import gan.core.spi.Option;
import gan.models.condition.DiscriminatorLabels;
import gan.models.layer.Initialization;

/**
 * Options of {@link UpsampleDiscriminator}.
 *
 * @param width channels of the first stage; each next has twice as many
 * @param stages how many convolutions; all but the last halve the sides
 * @param kernelSize height and width of the kernels
 * @param batchNorm whether each stage but the first is normalised
 * @param momentum how slowly the moving statistics forget
 * @param leak the slope of the rectifiers below zero
 * @param dropout the share of numbers that is zeroed behind each stage
 * @param initializer what kernels start as
 * @param labels how the discriminator learns of which class a sample should be
 * @param spectralNorm whether kernels are divided by their largest singular value
 */
public record UpsampleDiscriminatorOptions(
    @Option(
            value = "Channels of the first stage; each next has twice as many.",
            byDefault = "32",
            min = 1)
        int width,
    @Option(
            value = "How many convolutions; all but the last halve the sides, rounded up.",
            byDefault = "4",
            min = 1,
            max = 16)
        int stages,
    @Option(
            value = "Height and width of the kernels, in pixels.",
            byDefault = "3",
            min = 1,
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
            value = "Share of numbers that is zeroed behind each stage in training.",
            byDefault = "0.25",
            min = 0,
            max = 0.99)
        double dropout,
    @Option(
            value = "What kernels start as: normal (0.02), he, glorot or orthogonal.",
            byDefault = "glorot")
        Initialization initializer,
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
