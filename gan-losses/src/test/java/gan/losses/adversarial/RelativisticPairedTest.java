package gan.losses.adversarial;

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;

class RelativisticPairedTest implements LossContract<NoOptions>, FactoryContract<NoOptions> {
  @Override
  public LossFactory<NoOptions> factory() {
    return new RelativisticPairedFactory();
  }

  @Override
  public NoOptions options() {
    return new NoOptions();
  }

  @Override
  public List<Golden> golden() {
    return List.of(
        new Golden(Reference.ZERO, Reference.ZERO, Math.log(2), Math.log(2)),
        new Golden(List.of(3.0, -8.0), List.of(3.0, -8.0), Math.log(2), Math.log(2)),
        new Golden(List.of(1e4), List.of(-1e4), 0, 2e4),
        new Golden(List.of(-1e4), List.of(1e4), 2e4, 0),
        pairs());
  }

  private static Golden pairs() {
    List<Double> real = Reference.REAL;
    List<Double> fake = Reference.FAKE;
    double discriminator = 0;
    double generator = 0;
    for (int i = 0; i < real.size(); i++) {
      discriminator -= Math.log(Reference.sigmoid(real.get(i) - fake.get(i)));
      generator -= Math.log(Reference.sigmoid(fake.get(i) - real.get(i)));
    }
    return new Golden(real, fake, discriminator / real.size(), generator / real.size());
  }
}
