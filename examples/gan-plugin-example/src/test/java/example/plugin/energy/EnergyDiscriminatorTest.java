package example.plugin.energy;

import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import org.junit.jupiter.api.Nested;

class EnergyDiscriminatorTest {

  interface Rules extends DiscriminatorContract<EnergyDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<EnergyDiscriminatorOptions> factory() {
      return new EnergyDiscriminatorFactory();
    }

    @Override
    default EnergyDiscriminatorOptions options() {
      return new EnergyDiscriminatorOptions(8, 3);
    }
  }

  @Nested
  class OfImages implements Rules, FactoryContract<EnergyDiscriminatorOptions> {
    @Override
    public DiscriminatorFactory<EnergyDiscriminatorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public EnergyDiscriminatorOptions options() {
      return Rules.super.options();
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(4, 6, 1, 0);
    }
  }

  @Nested
  class OfPoints implements Rules {
    @Override
    public SampleSpec sample() {
      return SampleSpec.vector(5, ValueRange.UNBOUNDED, 0);
    }
  }
}
