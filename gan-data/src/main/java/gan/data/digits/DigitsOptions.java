package gan.data.digits;

import gan.core.spi.Option;

/**
 * Options of {@link DigitsSource}.
 *
 * @param size height and width of an image, in pixels
 */
public record DigitsOptions(
    @Option(
            value = "Height and width of an image, in pixels.",
            byDefault = "28",
            min = 16,
            max = 64)
        int size) {}
