package gan.losses.penalty;

import gan.core.spi.PenaltyFactory;
import gan.core.spi.Schedule;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The slope of a linear critic is ‖w‖ everywhere. */
class WganGpTest {
  private static final List<Double> FIVE = List.of(3.0, 0.0, 4.0, 0.0);
  private static final List<Double> HALF = List.of(0.3, 0.0, 0.0, -0.4);

  @Nested
  class TwoSided implements PenaltyContract<WganGpOptions>, FactoryContract<WganGpOptions> {
    @Override
    public PenaltyFactory<WganGpOptions> factory() {
      return new WganGpFactory();
    }

    @Override
    public WganGpOptions options() {
      return new WganGpOptions(Schedule.constant(10), 1, false, 1);
    }

    @Override
    public List<PenaltyGolden> golden() {
      return List.of(PenaltyGolden.of(FIVE, 16), PenaltyGolden.of(HALF, 0.25));
    }
  }

  @Nested
  class OneSided implements PenaltyContract<WganGpOptions> {
    @Override
    public PenaltyFactory<WganGpOptions> factory() {
      return new WganGpFactory();
    }

    @Override
    public WganGpOptions options() {
      return new WganGpOptions(Schedule.constant(10), 1, true, 1);
    }

    @Override
    public List<PenaltyGolden> golden() {
      return List.of(PenaltyGolden.of(FIVE, 16), PenaltyGolden.of(HALF, 0));
    }
  }

  @Nested
  class OtherTarget implements PenaltyContract<WganGpOptions> {
    @Override
    public PenaltyFactory<WganGpOptions> factory() {
      return new WganGpFactory();
    }

    @Override
    public WganGpOptions options() {
      return new WganGpOptions(Schedule.constant(10), 3, false, 1);
    }

    @Override
    public List<PenaltyGolden> golden() {
      return List.of(PenaltyGolden.of(FIVE, 4), PenaltyGolden.of(HALF, 6.25));
    }
  }
}
