package gan.losses.adversarial;

import gan.core.spi.LossFactory;
import gan.losses.adversarial.RelativisticAverageOptions.Form;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Nested;

class RelativisticAverageTest {

  private interface Contract
      extends LossContract<RelativisticAverageOptions>,
          FactoryContract<RelativisticAverageOptions> {
    Form form();

    /** What is made of a lead. */
    double shortage(double lead);

    @Override
    default LossFactory<RelativisticAverageOptions> factory() {
      return new RelativisticAverageFactory();
    }

    @Override
    default RelativisticAverageOptions options() {
      return new RelativisticAverageOptions(form());
    }

    @Override
    default List<Golden> golden() {
      double equal = 2 * shortage(0);
      return List.of(
          new Golden(Reference.ZERO, Reference.ZERO, equal, equal),
          new Golden(List.of(3.0), List.of(3.0), equal, equal),
          by(this::shortage));
    }
  }

  @Nested
  class NonSaturatingForm implements Contract {
    @Override
    public Form form() {
      return Form.NON_SATURATING;
    }

    @Override
    public double shortage(double lead) {
      return Math.log(1 + Math.exp(-lead));
    }
  }

  @Nested
  class LeastSquaresForm implements Contract {
    @Override
    public Form form() {
      return Form.LEAST_SQUARES;
    }

    @Override
    public double shortage(double lead) {
      return (lead - 1) * (lead - 1);
    }
  }

  @Nested
  class HingeForm implements Contract {
    @Override
    public Form form() {
      return Form.HINGE;
    }

    @Override
    public double shortage(double lead) {
      return lead < 1 ? 1 - lead : 0;
    }
  }

  private static Golden by(DoubleUnaryOperator shortage) {
    List<Double> real = Reference.REAL;
    List<Double> fake = Reference.FAKE;
    double meanReal = Reference.mean(real, x -> x);
    double meanFake = Reference.mean(fake, x -> x);
    return new Golden(
        real,
        fake,
        Reference.mean(real, x -> shortage.applyAsDouble(x - meanFake))
            + Reference.mean(fake, x -> shortage.applyAsDouble(meanReal - x)),
        Reference.mean(fake, x -> shortage.applyAsDouble(x - meanReal))
            + Reference.mean(real, x -> shortage.applyAsDouble(meanFake - x)));
  }
}
