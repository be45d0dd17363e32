package gan.losses.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WassersteinTest
    implements LossContract<WassersteinOptions>, FactoryContract<WassersteinOptions> {
  @Override
  public LossFactory<WassersteinOptions> factory() {
    return new WassersteinFactory();
  }

  @Override
  public WassersteinOptions options() {
    return WassersteinOptions.unclipped();
  }

  @Override
  public List<Golden> golden() {
    return List.of(
        new Golden(Reference.ZERO, Reference.ZERO, 0, 0),
        new Golden(List.of(1e4), List.of(-1e4), -2e4, 1e4),
        new Golden(List.of(2.0, 4.0), List.of(1.0, 0.0), -2.5, -0.5),
        new Golden(
            Reference.REAL,
            Reference.FAKE,
            Reference.mean(Reference.FAKE, x -> x) - Reference.mean(Reference.REAL, x -> x),
            -Reference.mean(Reference.FAKE, x -> x)));
  }

  @Test
  void weightsAreClippedIfAsked() {
    assertThat(new Wasserstein(options()).weightClip()).isEmpty();
    assertThat(new Wasserstein(new WassersteinOptions(Optional.of(0.01))).weightClip())
        .hasValue(0.01);
  }
}
