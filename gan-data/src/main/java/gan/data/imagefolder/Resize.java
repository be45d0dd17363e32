package gan.data.imagefolder;

import gan.core.spi.Option;
import gan.data.image.ResizeMode;

/**
 * How images of any size become squares of one size.
 *
 * @param size height and width, in pixels
 * @param mode what happens to images that are not square
 */
public record Resize(
    @Option(value = "Height and width of every image, in pixels.", min = 1, max = 2048) int size,
    @Option(
            value =
                "What becomes of images that are not square: cut to the square in the middle,"
                    + " distorted, or laid on a square background.",
            byDefault = "center-crop")
        ResizeMode mode) {}
