package gan.data.augment;

import gan.core.spi.Option;

/**
 * Options of {@link Ada}. The defaults are the paper's.
 *
 * @param blit whether images are flipped, turned by quarters and shifted by whole pixels
 * @param geometry whether they are scaled, rotated, stretched and shifted between pixels
 * @param colour whether brightness, contrast, luma, hue and saturation change
 * @param target the mean sign of the logits of changed real samples that p is driven towards
 * @param speed how many thousand real samples it takes for p to go from 0 to 1
 * @param interval how many updates of the discriminator lie between two moves of p
 * @param initial p at first
 * @param cap the largest p; changes leak into what is generated as it nears 1
 */
public record AdaOptions(
    @Option(value = "Whether to flip, to turn by quarters, to shift by pixels.", byDefault = "true")
        boolean blit,
    @Option(value = "Whether to scale, to rotate, to stretch, to shift.", byDefault = "true")
        boolean geometry,
    @Option(
            value = "Whether to change brightness, contrast, luma, hue and saturation.",
            byDefault = "true")
        boolean colour,
    @Option(
            value = "Mean sign of the logits of changed real samples that is aimed at.",
            byDefault = "0.6",
            min = -1,
            max = 1)
        double target,
    @Option(
            value = "Real samples in which p goes from 0 to 1, in thousands.",
            byDefault = "500",
            above = 0)
        double speed,
    @Option(
            value = "Updates of the discriminator from one move of p to the next.",
            byDefault = "4",
            min = 1)
        int interval,
    @Option(value = "First p.", byDefault = "0", min = 0, max = 1) double initial,
    @Option(value = "Largest p.", byDefault = "1", min = 0, max = 1) double cap) {

  /** Refuses to begin above the cap. */
  public AdaOptions {
    if (initial > cap) {
      throw new IllegalArgumentException(
          "'initial' must be at most 'cap', not " + initial + " and " + cap);
    }
  }
}
