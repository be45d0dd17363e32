package gan.losses.penalty;

import gan.core.spi.PenaltyFactory;
import gan.core.spi.Schedule;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;

class ZeroCentredTest
    implements PenaltyContract<ZeroCentredOptions>, FactoryContract<ZeroCentredOptions> {
  @Override
  public PenaltyFactory<ZeroCentredOptions> factory() {
    return new ZeroCentredFactory();
  }

  @Override
  public ZeroCentredOptions options() {
    return new ZeroCentredOptions(Schedule.constant(100), 1);
  }

  /** Of a linear critic: ‖w‖². */
  @Override
  public List<PenaltyGolden> golden() {
    return List.of(
        PenaltyGolden.of(List.of(3.0, 0.0, 4.0, 0.0), 25),
        PenaltyGolden.of(List.of(0.1, -0.2, 0.3, 0.4), 0.3));
  }
}
