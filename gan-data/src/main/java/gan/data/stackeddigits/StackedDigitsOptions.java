package gan.data.stackeddigits;

import gan.core.spi.Option;

/**
 * Options of {@link StackedDigitsSource}.
 *
 * @param size height and width of an image, in pixels
 */
public record StackedDigitsOptions(
    @Option(
            value = "Height and width of an image, in pixels.",
            byDefault = "28",
            min = 16,
            max = 64)
        int size) {}
