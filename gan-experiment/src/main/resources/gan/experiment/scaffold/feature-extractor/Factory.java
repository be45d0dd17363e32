package %{package};

import gan.core.spi.FeatureExtractor;
import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link %{Part}} as {@code %{name}}. */
public final class %{Part}Factory implements FeatureExtractorFactory<%{Part}Options> {

  /** For the service loader. */
  public %{Part}Factory() {}

  @Override
  public String name() {
    return "%{name}";
  }

  @Override
  public String description() {
    return "A fixed random projection of a sample's numbers.";
  }

  @Override
  public Class<%{Part}Options> optionsType() {
    return %{Part}Options.class;
  }

  @Override
  public FeatureExtractor open(%{Part}Options options, SampleSpec sample) {
    return new %{Part}(options, sample);
  }
}
