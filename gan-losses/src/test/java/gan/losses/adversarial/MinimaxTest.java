package gan.losses.adversarial;

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

class MinimaxTest {

  @Nested
  class Plain implements LossContract<CrossEntropyOptions>, FactoryContract<CrossEntropyOptions> {
    @Override
    public LossFactory<CrossEntropyOptions> factory() {
      return new MinimaxFactory();
    }

    @Override
    public CrossEntropyOptions options() {
      return CrossEntropyOptions.plain();
    }

    @Override
    public boolean generatorSaturates() {
      return true;
    }

    @Override
    public List<Golden> golden() {
      return List.of(
          new Golden(Reference.ZERO, Reference.ZERO, 2 * Math.log(2), -Math.log(2)),
          new Golden(List.of(1e4), List.of(-1e4), 0, 0),
          new Golden(List.of(-1e4), List.of(1e4), 2e4, -1e4),
          Reference.minimax(Reference.REAL, Reference.FAKE, 0, 0));
    }
  }

  @Nested
  class Smoothed implements LossContract<CrossEntropyOptions> {
    @Override
    public LossFactory<CrossEntropyOptions> factory() {
      return new MinimaxFactory();
    }

    @Override
    public CrossEntropyOptions options() {
      return CrossEntropyOptions.of(0.1, 0, 0);
    }

    @Override
    public boolean generatorSaturates() {
      return true;
    }

    @Override
    public List<Golden> golden() {
      return List.of(
          new Golden(Reference.ZERO, Reference.ZERO, 2 * Math.log(2), -Math.log(2)),
          new Golden(List.of(1e4), List.of(-1e4), 1e3, 0),
          new Golden(List.of(-1e4), List.of(1e4), 1.9e4, -1e4),
          Reference.minimax(Reference.REAL, Reference.FAKE, 0.1, 0));
    }
  }

  @Nested
  class SmoothedOnBothSides implements LossContract<CrossEntropyOptions> {
    @Override
    public LossFactory<CrossEntropyOptions> factory() {
      return new MinimaxFactory();
    }

    @Override
    public CrossEntropyOptions options() {
      return CrossEntropyOptions.of(0.1, 0.2, 0);
    }

    @Override
    public boolean generatorSaturates() {
      return true;
    }

    @Override
    public List<Golden> golden() {
      return List.of(
          new Golden(Reference.ZERO, Reference.ZERO, 2 * Math.log(2), -Math.log(2)),
          new Golden(List.of(1e4), List.of(-1e4), 3e3, 0),
          new Golden(List.of(-1e4), List.of(1e4), 1.7e4, -1e4),
          Reference.minimax(Reference.REAL, Reference.FAKE, 0.1, 0.2));
    }
  }
}
