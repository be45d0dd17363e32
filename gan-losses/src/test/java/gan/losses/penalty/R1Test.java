package gan.losses.penalty;

import gan.core.spi.PenaltyFactory;
import gan.core.spi.Schedule;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;

class R1Test implements PenaltyContract<SlopeOptions>, FactoryContract<SlopeOptions> {
  @Override
  public PenaltyFactory<SlopeOptions> factory() {
    return new R1Factory();
  }

  @Override
  public SlopeOptions options() {
    return new SlopeOptions(Schedule.constant(10), 1);
  }

  /** Of a linear critic: ½ ‖w‖². */
  @Override
  public List<PenaltyGolden> golden() {
    return List.of(
        PenaltyGolden.of(List.of(3.0, 0.0, 4.0, 0.0), 12.5),
        PenaltyGolden.of(List.of(0.1, -0.2, 0.3, 0.4), 0.15));
  }
}
