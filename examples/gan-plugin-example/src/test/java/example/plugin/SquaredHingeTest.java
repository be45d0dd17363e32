package example.plugin;

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;

class SquaredHingeTest
    implements LossContract<SquaredHingeOptions>, FactoryContract<SquaredHingeOptions> {

  @Override
  public LossFactory<SquaredHingeOptions> factory() {
    return new SquaredHingeFactory();
  }

  @Override
  public SquaredHingeOptions options() {
    return new SquaredHingeOptions(1);
  }

  @Override
  public List<Golden> golden() {
    return List.of(
        // Undecided: both margins are missed by 1.
        new Golden(List.of(0.0), List.of(0.0), 2, 0),
        // (1 - 0.5)² and (1 - 3 → 0)², (1 + 0.25)² and (1 - 2 → 0)², halved each.
        new Golden(List.of(0.5, 3.0), List.of(0.25, -2.0), 0.125 + 0.78125, 0.875));
  }
}
