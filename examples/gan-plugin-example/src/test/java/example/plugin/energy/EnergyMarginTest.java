package example.plugin.energy;

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;

class EnergyMarginTest
    implements LossContract<EnergyMarginOptions>, FactoryContract<EnergyMarginOptions> {

  @Override
  public LossFactory<EnergyMarginOptions> factory() {
    return new EnergyMarginFactory();
  }

  @Override
  public EnergyMarginOptions options() {
    return new EnergyMarginOptions(2);
  }

  @Override
  public List<Golden> golden() {
    return List.of(
        // Energies of 0: the whole margin is missing.
        new Golden(List.of(0.0), List.of(0.0), 2, 0),
        // Energies of 0.5 and 1.5, mean 1; of 0.25, which misses 1.75, and of 3, which misses none.
        new Golden(List.of(-0.5, -1.5), List.of(-0.25, -3.0), 1 + 0.875, 1.625));
  }
}
