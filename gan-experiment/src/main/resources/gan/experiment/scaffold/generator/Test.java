package %{package};

import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;

class %{Part}Test
    implements GeneratorContract<%{Part}Options>, FactoryContract<%{Part}Options> {

  @Override
  public GeneratorFactory<%{Part}Options> factory() {
    return new %{Part}Factory();
  }

  @Override
  public %{Part}Options options() {
    return new %{Part}Options(3, 5);
  }

  @Override
  public SampleSpec sample() {
    return SampleSpec.image(2, 3, 1, 0);
  }
}
