package %{package};

import gan.core.spi.AugmentationFactory;
import gan.core.spi.SampleSpec;
import gan.testkit.contract.AugmentationContract;
import gan.testkit.contract.FactoryContract;

class %{Part}Test
    implements AugmentationContract<%{Part}Options>, FactoryContract<%{Part}Options> {

  @Override
  public AugmentationFactory<%{Part}Options> factory() {
    return new %{Part}Factory();
  }

  @Override
  public %{Part}Options options() {
    return new %{Part}Options(0.5);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.image(2, 3, 1, 0);
  }
}
