package gan.metrics.extractor;

/** {@link PixelsFactory} has no options. */
public record PixelsOptions() {}
