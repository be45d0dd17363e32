package gan.models.pix2pix;

import gan.core.spi.Option;
import gan.models.layer.Normalization;

/**
 * Options of {@link UnetGenerator}.
 *
 * @param latentSize numbers of one latent vector, told to every pixel
 * @param width channels of the first stage
 * @param stages how often the sides are halved; 0 chooses it
 * @param normalization of the stages
 * @param momentum how slowly moving statistics forget
 * @param leak the slope of the encoder's rectifiers below zero
 * @param dropout the share that the first three stages of the decoder drop
 * @param dropoutInSamples whether that goes on outside of training
 */
public record UnetGeneratorOptions(
    @Option(
            value = "Numbers of one latent vector, told to every pixel; the paper has none.",
            byDefault = "0",
            min = 0)
        int latentSize,
    @Option(
            value =
                "Channels of the first stage; each next has twice as many, up to eight times as"
                    + " many.",
            byDefault = "64",
            min = 1)
        int width,
    @Option(
            value = "How often the sides are halved; 0 halves them while they stay even.",
            byDefault = "0",
            min = 0,
            max = 16)
        int stages,
    @Option(
            value =
                "How stages are normalised: none, batch, layer, instance or pixel. Not the first,"
                    + " the innermost and the last.",
            byDefault = "instance")
        Normalization normalization,
    @Option(
            value = "How slowly the moving statistics of batch normalisation forget, in [0, 1).",
            byDefault = "0.9",
            min = 0,
            max = 0.9999)
        double momentum,
    @Option(
            value = "Slope of the encoder's rectifiers below zero.",
            byDefault = "0.2",
            min = 0,
            max = 1)
        double leak,
    @Option(
            value = "Share of the numbers that the decoder's first three stages drop.",
            byDefault = "0.5",
            min = 0,
            max = 0.99)
        double dropout,
    @Option(
            value =
                "Whether that goes on outside of training, where it is the noise that makes samples"
                    + " of one image differ, as in the paper.",
            byDefault = "true")
        boolean dropoutInSamples) {

  /** Refuses what would need labels. */
  public UnetGeneratorOptions {
    PatchDiscriminatorOptions.refuseConditional(normalization);
  }
}
