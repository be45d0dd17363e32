package gan.data.digits;

import gan.core.spi.DataSourceFactory;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;

class DigitsContractTest
    implements DataSourceContract<DigitsOptions>, FactoryContract<DigitsOptions> {

  @Override
  public DataSourceFactory<DigitsOptions> factory() {
    return new DigitsFactory();
  }

  @Override
  public DigitsOptions options() {
    return new DigitsOptions(28);
  }
}
