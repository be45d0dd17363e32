package %{package};

import gan.core.spi.FeatureExtractorFactory;
import gan.core.spi.SampleSpec;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.FeatureExtractorContract;
import java.util.List;

class %{Part}Test
    implements FeatureExtractorContract<%{Part}Options>, FactoryContract<%{Part}Options> {

  @Override
  public FeatureExtractorFactory<%{Part}Options> factory() {
    return new %{Part}Factory();
  }

  @Override
  public %{Part}Options options() {
    return new %{Part}Options(4, 1);
  }

  @Override
  public List<%{Part}Options> otherOptions() {
    return List.of(new %{Part}Options(5, 1), new %{Part}Options(4, 2));
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.image(2, 3, 1, 0);
  }
}
