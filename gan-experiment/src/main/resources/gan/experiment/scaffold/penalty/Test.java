package %{package};

import gan.core.spi.PenaltyFactory;
import gan.core.spi.Schedule;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;

class %{Part}Test implements PenaltyContract<%{Part}Options>, FactoryContract<%{Part}Options> {

  @Override
  public PenaltyFactory<%{Part}Options> factory() {
    return new %{Part}Factory();
  }

  @Override
  public %{Part}Options options() {
    return new %{Part}Options(Schedule.constant(1e-3), 1);
  }

  @Override
  public List<PenaltyGolden> golden() {
    return List.of(
        // The linear critic gives the two real samples 5.8 and 3.6: (33.64 + 12.96) / 2.
        PenaltyGolden.of(List.of(1.0, 2.0, 3.0, 4.0), 23.3));
  }
}
