package gan.losses.adversarial;

import gan.core.spi.LossFactory;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.Golden;
import gan.testkit.contract.LossContract;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Nested;

/**
 * Golden values come from the definition alone: the generating function f of each divergence, its
 * conjugate by maximisation, and D's best logits, at which its term is minus the divergence.
 */
class FGanTest {
  /** P is 1/2, 1/2 and Q is 1/4, 3/4 on two points, as samples. */
  private static final double[] RATIOS = {2, 2.0 / 3};

  private interface Contract extends LossContract<FGanOptions>, FactoryContract<FGanOptions> {
    Divergence divergence();

    /** f(u), with f(1) = 0. */
    double f(double u);

    /** g(v), from the paper's table. */
    double activation(double v);

    /** The logit at which g is f'(u): what D says of a point where p / q = u. */
    double best(double u);

    @Override
    default LossFactory<FGanOptions> factory() {
      return new FGanFactory();
    }

    @Override
    default FGanOptions options() {
      return new FGanOptions(divergence());
    }

    @Override
    default List<Golden> golden() {
      double equal = best(1);
      double generator = -Reference.mean(Reference.FAKE, this::activation);
      double first = best(RATIOS[0]);
      double second = best(RATIOS[1]);
      double divergence = f(RATIOS[0]) / 4 + 3 * f(RATIOS[1]) / 4;
      return List.of(
          new Golden(List.of(equal), List.of(equal), 0, -activation(equal)),
          new Golden(
              List.of(first, first, second, second),
              List.of(first, second, second, second),
              -divergence,
              -activation(first) / 4 - 3 * activation(second) / 4),
          new Golden(
              Reference.REAL,
              Reference.FAKE,
              Reference.mean(Reference.FAKE, v -> conjugate(this::f, activation(v)))
                  - Reference.mean(Reference.REAL, this::activation),
              generator));
    }
  }

  @Nested
  class Kl implements Contract {
    @Override
    public Divergence divergence() {
      return Divergence.KL;
    }

    @Override
    public double f(double u) {
      return u * Math.log(u);
    }

    @Override
    public double activation(double v) {
      return v;
    }

    @Override
    public double best(double u) {
      return 1 + Math.log(u);
    }
  }

  @Nested
  class ReverseKl implements Contract {
    @Override
    public Divergence divergence() {
      return Divergence.REVERSE_KL;
    }

    @Override
    public double f(double u) {
      return -Math.log(u);
    }

    @Override
    public double activation(double v) {
      return -Math.exp(-v);
    }

    @Override
    public double best(double u) {
      return Math.log(u);
    }
  }

  @Nested
  class Pearson implements Contract {
    @Override
    public Divergence divergence() {
      return Divergence.PEARSON;
    }

    @Override
    public double f(double u) {
      return (u - 1) * (u - 1);
    }

    @Override
    public double activation(double v) {
      return v;
    }

    @Override
    public double best(double u) {
      return 2 * (u - 1);
    }

    /** Below -2 the conjugate over positive ratios is constant, and the paper's goes on. */
    @Override
    public List<Golden> golden() {
      List<Golden> all = Contract.super.golden();
      List<Double> fake = List.of(-6.0);
      return List.of(all.get(0), all.get(1), new Golden(List.of(0.0), fake, 36 / 4.0 - 6, 6));
    }
  }

  @Nested
  class SquaredHellinger implements Contract {
    @Override
    public Divergence divergence() {
      return Divergence.SQUARED_HELLINGER;
    }

    @Override
    public double f(double u) {
      return Math.pow(Math.sqrt(u) - 1, 2);
    }

    @Override
    public double activation(double v) {
      return 1 - Math.exp(-v);
    }

    @Override
    public double best(double u) {
      return Math.log(u) / 2;
    }
  }

  @Nested
  class JensenShannon implements Contract {
    @Override
    public Divergence divergence() {
      return Divergence.JENSEN_SHANNON;
    }

    @Override
    public double f(double u) {
      return u * Math.log(u) - (u + 1) * Math.log((u + 1) / 2);
    }

    @Override
    public double activation(double v) {
      return Math.log(2) - Math.log(1 + Math.exp(-v));
    }

    @Override
    public double best(double u) {
      return Math.log(u);
    }
  }

  /** {@code max u t - f(u)} over u = eˣ, by ternary search: the objective has one peak. */
  private static double conjugate(DoubleUnaryOperator f, double t) {
    double low = -40;
    double high = 40;
    for (int i = 0; i < 400; i++) {
      double left = low + (high - low) / 3;
      double right = high - (high - low) / 3;
      if (objective(f, t, left) < objective(f, t, right)) {
        low = left;
      } else {
        high = right;
      }
    }
    return objective(f, t, low);
  }

  private static double objective(DoubleUnaryOperator f, double t, double x) {
    return Math.exp(x) * t - f.applyAsDouble(Math.exp(x));
  }
}
