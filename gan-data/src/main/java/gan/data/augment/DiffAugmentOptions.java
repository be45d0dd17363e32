package gan.data.augment;

import gan.core.spi.Option;

/**
 * Options of {@link DiffAugment}. The defaults are the paper's.
 *
 * @param colour how much brightness, saturation and contrast change; 0 for not at all
 * @param translation how far images are moved at most, as a share of their sides; 0 for not at all
 * @param cutout the sides of the rectangle that is cut out, as a share of the image's; 0 for none
 */
public record DiffAugmentOptions(
    @Option(
            value = "How much brightness, saturation and contrast change; 0 switches it off.",
            byDefault = "1",
            min = 0,
            max = 1)
        double colour,
    @Option(
            value = "How far images are moved at most, in their sides; 0 switches it off.",
            byDefault = "0.125",
            min = 0,
            max = 1)
        double translation,
    @Option(
            value = "Sides of what is cut out, in the image's sides; 0 switches it off.",
            byDefault = "0.5",
            min = 0,
            max = 1)
        double cutout) {}
