package gan.losses.adversarial;

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;

class HingeTest implements LossContract<NoOptions>, FactoryContract<NoOptions> {
  @Override
  public LossFactory<NoOptions> factory() {
    return new HingeFactory();
  }

  @Override
  public NoOptions options() {
    return new NoOptions();
  }

  @Override
  public List<Golden> golden() {
    return List.of(
        new Golden(Reference.ZERO, Reference.ZERO, 2, 0),
        new Golden(List.of(1.0, 5.0), List.of(-1.0, -7.0), 0, 4),
        new Golden(List.of(-1e4), List.of(1e4), 20002, -1e4),
        new Golden(
            Reference.REAL,
            Reference.FAKE,
            Reference.mean(Reference.REAL, x -> x < 1 ? 1 - x : 0)
                + Reference.mean(Reference.FAKE, x -> x > -1 ? 1 + x : 0),
            -Reference.mean(Reference.FAKE, x -> x)));
  }
}
