package gan.metrics.extractor;

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;

/** Makes the {@code pixels} extractor. */
public final class PixelsFactory implements FeatureExtractorFactory<PixelsOptions> {

  /** For {@link java.util.ServiceLoader}. */
  public PixelsFactory() {}

  @Override
  public String name() {
    return "pixels";
  }

  @Override
  public String description() {
    return "The numbers of a sample as they are: exact for vectors, blind to content for images.";
  }

  @Override
  public Class<PixelsOptions> optionsType() {
    return PixelsOptions.class;
  }

  @Override
  public FeatureExtractor open(PixelsOptions options, SampleSpec sample) {
    return new Pixels(sample);
  }
}
