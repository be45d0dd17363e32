package gan.losses.adversarial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {

  @Nested
  class ZeroOne implements LossContract<LeastSquaresOptions>, FactoryContract<LeastSquaresOptions> {
    @Override
    public LossFactory<LeastSquaresOptions> factory() {
      return new LeastSquaresFactory();
    }

    @Override
    public LeastSquaresOptions options() {
      return LeastSquaresOptions.zeroOne();
    }

    @Override
    public List<Golden> golden() {
      return List.of(
          new Golden(Reference.ZERO, Reference.ZERO, 0.5, 0.5),
          new Golden(List.of(1.0), List.of(0.0), 0, 0.5),
          new Golden(List.of(1.0), List.of(1.0), 0.5, 0),
          LeastSquaresTest.golden(0, 1, 1));
    }
  }

  /** The coding that minimises Pearson's divergence: the generator wants scores of 0. */
  @Nested
  class Pearson implements LossContract<LeastSquaresOptions> {
    @Override
    public LossFactory<LeastSquaresOptions> factory() {
      return new LeastSquaresFactory();
    }

    @Override
    public LeastSquaresOptions options() {
      return new LeastSquaresOptions(-1, 1, 0);
    }

    @Override
    public double disputedFakeScore() {
      return -0.5;
    }

    @Override
    public List<Golden> golden() {
      return List.of(
          new Golden(Reference.ZERO, Reference.ZERO, 1, 0),
          new Golden(List.of(1.0), List.of(-1.0), 0, 0.5),
          LeastSquaresTest.golden(-1, 1, 0));
    }
  }

  @Test
  void targetsThatReverseTheGameAreRefused() {
    assertThatThrownBy(() -> new LeastSquaresOptions(1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'a' must be less than 'b' and 'c', but they are 1.0, 0.0 and 1.0");
  }

  private static Golden golden(double a, double b, double c) {
    List<Double> real = Reference.REAL;
    List<Double> fake = Reference.FAKE;
    double discriminator =
        Reference.mean(real, x -> Math.pow(x - b, 2)) / 2
            + Reference.mean(fake, x -> Math.pow(x - a, 2)) / 2;
    return new Golden(real, fake, discriminator, Reference.mean(fake, x -> Math.pow(x - c, 2)) / 2);
  }
}
