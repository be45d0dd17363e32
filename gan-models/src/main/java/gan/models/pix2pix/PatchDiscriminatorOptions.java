package gan.models.pix2pix;

import gan.core.spi.Option;
import gan.models.layer.Normalization;

/**
 * Options of {@link PatchDiscriminator}.
 *
 * @param width channels of the first stage
 * @param layers how many stages halve the sides
 * @param normalization of every stage but the first
 * @param momentum how slowly moving statistics forget
 * @param leak the slope of the rectifiers below zero
 * @param spectralNorm whether kernels are divided by their largest singular value
 */
public record PatchDiscriminatorOptions(
    @Option(
            value =
                "Channels of the first stage; each next has twice as many, up to eight times as"
                    + " many.",
            byDefault = "64",
            min = 1)
        int width,
    @Option(
            value =
                "How many stages halve the sides: 0 judges single pixels, 1 patches of 16×16, 2 of"
                    + " 34×34, 3 of 70×70, 4 of 142×142, 5 of 286×286.",
            byDefault = "3",
            min = 0,
            max = 8)
        int layers,
    @Option(
            value =
                "How every stage but the first is normalised: none, batch, layer, instance or"
                    + " pixel.",
            byDefault = "instance")
        Normalization normalization,
    @Option(
            value = "How slowly the moving statistics of batch normalisation forget, in [0, 1).",
            byDefault = "0.9",
            min = 0,
            max = 0.9999)
        double momentum,
    @Option(value = "Slope of the rectifiers below zero.", byDefault = "0.2", min = 0, max = 1)
        double leak,
    @Option(
            value = "Whether kernels are divided by their largest singular value.",
            byDefault = "false")
        boolean spectralNorm) {

  /** Refuses what would need labels. */
  public PatchDiscriminatorOptions {
    refuseConditional(normalization);
  }

  static void refuseConditional(Normalization normalization) {
    if (normalization == Normalization.CONDITIONAL) {
      throw new IllegalArgumentException(
          "'normalization' is conditional, and must be none, batch, layer, instance or pixel");
    }
  }
}
