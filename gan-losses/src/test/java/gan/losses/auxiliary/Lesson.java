package gan.losses.auxiliary;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.Loss;
import gan.core.spi.LossTerms;
import gan.core.spi.Round;
import gan.core.spi.Verdict;
import gan.testkit.GraphRun;
import gan.testkit.Unasked;
import gan.testkit.numeric.FiniteDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Two real and two generated samples with two features each, which are a weight times the samples,
 * so that gradients reach the discriminator too.
 */
final class Lesson implements AutoCloseable {
  static final double[] REAL = {1, -2, 0.5, 3};
  static final double[] FAKE = {-1, 2, 4, 0.25};

  final GraphRun run = new GraphRun(Precision.FLOAT64);
  final Parameters own = run.parameters("loss");
  final Pass pass = run.pass(Mode.TRAIN);
  private final Parameter trunk;

  Lesson() {
    Parameters discriminator = run.parameters("discriminator");
    trunk = discriminator.weight("trunk", Shape.of(2), Initializer.constant(1));
  }

  LossTerms terms(Loss loss, Condition condition) {
    return terms(loss, condition, this::judge);
  }

  LossTerms terms(
      Loss loss, Condition condition, Function<Operand<TFloating>, Verdict> discriminator) {
    Operand<TFloating> real = run.constant(Shape.of(2, 2), REAL);
    Operand<TFloating> fake = run.constant(Shape.of(2, 2), FAKE);
    return loss.terms(
        new Round(
            real,
            fake,
            discriminator.apply(real),
            discriminator.apply(fake),
            condition,
            fake,
            (its, samples, asked) -> discriminator.apply(samples),
            Unasked.generator(),
            pass,
            pass,
            pass.constant(1)));
  }

  void assertTerms(LossTerms terms, double discriminator, double generator) {
    assertThat(run.evaluate(terms.discriminator()).scalar())
        .isCloseTo(discriminator, Offset.offset(1e-12));
    assertThat(run.evaluate(terms.generator()).scalar()).isCloseTo(generator, Offset.offset(1e-12));
  }

  /** By the weights of the head and of the discriminator: step 1e-5, relative error 1e-6. */
  void assertDerivatives(Operand<TFloating> term) {
    List<Parameter> weights = new ArrayList<>(own.weights());
    weights.add(trunk);
    new FiniteDifference(1e-5, 1e-6, 4).check(run, pass, term, weights);
  }

  private Verdict judge(Operand<TFloating> samples) {
    Operand<TFloating> features = run.tf().math.mul(samples, pass.read(trunk));
    return Verdict.of(run.tf().sum(features, run.tf().constant(new int[] {1})), features);
  }

  @Override
  public void close() {
    run.close();
  }
}
