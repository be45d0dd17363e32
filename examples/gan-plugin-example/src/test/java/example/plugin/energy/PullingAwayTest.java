package example.plugin.energy;

import gan.core.spi.PenaltyFactory;
import gan.core.spi.Schedule;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;

class PullingAwayTest
    implements PenaltyContract<PullingAwayOptions>, FactoryContract<PullingAwayOptions> {

  @Override
  public PenaltyFactory<PullingAwayOptions> factory() {
    return new PullingAwayFactory();
  }

  @Override
  public PullingAwayOptions options() {
    return new PullingAwayOptions(Schedule.constant(0.1), 1);
  }

  @Override
  public boolean isPerSample() {
    return false;
  }

  /** A cosine of 0.6: of four pairs, two of a sample with itself, (1 + 1 + 0.36 + 0.36) / 4. */
  @Override
  public List<PenaltyGolden> golden() {
    return List.of(
        new PenaltyGolden(
            List.of(1.0, 1.0, 1.0, 1.0),
            List.of(List.of(1.0, 2.0, 3.0, 4.0), List.of(4.0, 3.0, 2.0, 1.0)),
            List.of(List.of(2.0, 0.0, 0.0, 0.0), List.of(3.0, 4.0, 0.0, 0.0)),
            0.68));
  }
}
