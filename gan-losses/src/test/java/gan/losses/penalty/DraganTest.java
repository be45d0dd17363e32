package gan.losses.penalty;

import gan.core.spi.PenaltyFactory;
import gan.core.spi.Schedule;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.PenaltyContract;
import gan.testkit.contract.PenaltyGolden;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The slope of a linear critic is ‖w‖ everywhere. */
class DraganTest {
  private static final List<Double> FIVE = List.of(3.0, 0.0, 4.0, 0.0);
  private static final List<Double> HALF = List.of(0.3, 0.0, 0.0, -0.4);

  @Nested
  class AsInThePaper implements PenaltyContract<DraganOptions>, FactoryContract<DraganOptions> {
    @Override
    public PenaltyFactory<DraganOptions> factory() {
      return new DraganFactory();
    }

    @Override
    public DraganOptions options() {
      return new DraganOptions(Schedule.constant(10), 0.25, 1, 1);
    }

    @Override
    public List<PenaltyGolden> golden() {
      return List.of(PenaltyGolden.of(FIVE, 16), PenaltyGolden.of(HALF, 0.25));
    }
  }

  @Nested
  class OtherTarget implements PenaltyContract<DraganOptions> {
    @Override
    public PenaltyFactory<DraganOptions> factory() {
      return new DraganFactory();
    }

    @Override
    public DraganOptions options() {
      return new DraganOptions(Schedule.constant(10), 1, 3, 1);
    }

    @Override
    public List<PenaltyGolden> golden() {
      return List.of(PenaltyGolden.of(FIVE, 4), PenaltyGolden.of(HALF, 6.25));
    }
  }
}
