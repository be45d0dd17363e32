package gan.metrics.extractor;

import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.FeatureExtractorContract;

class PixelsContractTest
    implements FeatureExtractorContract<PixelsOptions>, FactoryContract<PixelsOptions> {

  @Override
  public FeatureExtractorFactory<PixelsOptions> factory() {
    return new PixelsFactory();
  }

  @Override
  public PixelsOptions options() {
    return new PixelsOptions();
  }

  @Override
  public SampleSpec sample() {
    return TestGraph.COLOUR;
  }
}
