package example.plugin;

import gan.core.spi.DataSourceFactory;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;

class SpiralTest implements DataSourceContract<SpiralOptions>, FactoryContract<SpiralOptions> {

  @Override
  public DataSourceFactory<SpiralOptions> factory() {
    return new SpiralFactory();
  }

  @Override
  public SpiralOptions options() {
    return new SpiralOptions(1.5, 0.02);
  }
}
