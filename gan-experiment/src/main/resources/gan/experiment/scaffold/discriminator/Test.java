package %{package};

import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;

class %{Part}Test
    implements DiscriminatorContract<%{Part}Options>, FactoryContract<%{Part}Options> {

  @Override
  public DiscriminatorFactory<%{Part}Options> factory() {
    return new %{Part}Factory();
  }

  @Override
  public %{Part}Options options() {
    return new %{Part}Options(5);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.image(2, 3, 1, 0);
  }
}
