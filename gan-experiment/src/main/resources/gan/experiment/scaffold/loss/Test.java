package %{package};

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;

class %{Part}Test implements LossContract<%{Part}Options>, FactoryContract<%{Part}Options> {

  @Override
  public LossFactory<%{Part}Options> factory() {
    return new %{Part}Factory();
  }

  @Override
  public %{Part}Options options() {
    return new %{Part}Options(2);
  }

  @Override
  public List<Golden> golden() {
    return List.of(
        // Undecided: both margins are missed by 2.
        new Golden(List.of(0.0), List.of(0.0), 4, 0),
        // (2 - 0.5) and (2 - 3 → 0), (2 + 0.25) and (2 - 4 → 0), halved each.
        new Golden(List.of(0.5, 3.0), List.of(0.25, -4.0), 0.75 + 1.125, 1.875));
  }
}
