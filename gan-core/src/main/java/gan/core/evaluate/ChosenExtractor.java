package gan.core.evaluate;

import gan.core.spi.FeatureExtractor;

/**
 * An extractor that samples are to be compared by.
 *
 * @param name the part's name
 * @param extractor the extractor; whoever opened it closes it
 */
public record ChosenExtractor(String name, FeatureExtractor extractor) {}
