package gan.losses.alone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.LossTerms;
import gan.core.spi.Need;
import gan.core.spi.Round;
import gan.core.spi.Schedule;
import gan.core.spi.Verdict;
import gan.testkit.GraphRun;
import gan.testkit.contract.FactoryContract;
import gan.testkit.numeric.FiniteDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class AloneTest {
  private static final double[] REAL = {1, -2, 0.5, 3};

  @Nested
  class OfAutoencoder implements FactoryContract<AutoencoderOptions> {
    @Override
    public LossFactory<AutoencoderOptions> factory() {
      return new AutoencoderFactory();
    }

    @Override
    public AutoencoderOptions options() {
      return new AutoencoderOptions();
    }
  }

  @Nested
  class OfVae implements FactoryContract<VaeOptions> {
    @Override
    public LossFactory<VaeOptions> factory() {
      return new VaeFactory();
    }

    @Override
    public VaeOptions options() {
      return new VaeOptions(Schedule.constant(1), 0.5);
    }
  }

  /** The encoder's number is 2 x₁ + 3 x₂ + 1, the decoder's numbers are 0.5 and -1 times that. */
  @Test
  void anAutoencoderLowersTheMeanSquaredGap() {
    try (Lesson lesson = new Lesson()) {
      LossTerms terms = lesson.terms(new Autoencoder(lesson.own));
      lesson.set("code.kernel", 2, 3);
      lesson.set("code.bias", 1);
      double first = 2 * 1 + 3 * -2 + 1;
      double second = 2 * 0.5 + 3 * 3 + 1;
      double squares =
          square(1 - 0.5 * first)
              + square(-2 + first)
              + square(0.5 - 0.5 * second)
              + square(3 + second);
      lesson.assertBoth(terms, squares / 4);
      lesson.assertDerivatives(terms);
    }
  }

  @Test
  void aVaeLowersTheNegativeEvidenceLowerBound() {
    try (Lesson lesson = new Lesson()) {
      VaeOptions options = new VaeOptions(Schedule.constant(3), 0.25);
      LossTerms terms = lesson.terms(new Vae(options, lesson.own));
      lesson.set("mean.kernel", 0.2, 0.3);
      lesson.set("mean.bias", 0.1);
      lesson.set("logVariance.kernel", 0, 0);
      lesson.set("logVariance.bias", Math.log(0.04));
      // Passes of one run draw the same numbers for the same purpose.
      double[] noise =
          lesson
              .run
              .evaluate(
                  lesson
                      .run
                      .pass(Mode.TRAIN)
                      .normal("vae", lesson.run.tf().constant(new int[] {2, 1})))
              .values();
      double bound = 0;
      for (int i = 0; i < 2; i++) {
        double mean = 0.2 * REAL[2 * i] + 0.3 * REAL[2 * i + 1] + 0.1;
        double code = mean + 0.2 * noise[i];
        double error = square(REAL[2 * i] - 0.5 * code) + square(REAL[2 * i + 1] + code);
        double divergence = (mean * mean + 0.04 - Math.log(0.04) - 1) / 2;
        bound += (error / (2 * 0.25 * 0.25) + 3 * divergence) / 2;
      }
      lesson.assertBoth(terms, bound);
      lesson.assertDerivatives(terms);
    }
  }

  @Test
  void bothNeedFeatures() {
    try (Lesson lesson = new Lesson()) {
      assertThatThrownBy(() -> lesson.terms(new Autoencoder(lesson.own), Verdict::of))
          .isInstanceOf(GanException.class)
          .hasMessage(
              """
              error GAN-C021: the loss 'autoencoder' needs features, but the discriminator gives none
                Fix: choose a discriminator that gives features, or do without this part.""");
    }
  }

  @Test
  void bothTellWhatTheyNeed() {
    assertThat(new AutoencoderFactory().needs(new AutoencoderOptions()))
        .containsExactlyInAnyOrder(Need.NO_PAIRS, Need.NO_INSTANCE_NOISE);
    assertThat(new VaeFactory().needs(new VaeOptions(Schedule.constant(1), 0.5)))
        .containsExactlyInAnyOrder(Need.NO_PAIRS, Need.NO_INSTANCE_NOISE, Need.NORMAL_LATENTS);
  }

  private static double square(double x) {
    return x * x;
  }

  /** A linear decoder of one latent number, and a discriminator whose features are the samples. */
  private static final class Lesson implements AutoCloseable {
    final GraphRun run = new GraphRun(Precision.FLOAT64);
    final Parameters own = run.parameters("loss");
    final Pass pass = run.pass(Mode.TRAIN);
    private final Parameter decoder =
        run.parameters("generator").weight("decoder", Shape.of(1, 2), Initializer.constant(1));
    private final Parameter trunk =
        run.parameters("discriminator").weight("trunk", Shape.of(2), Initializer.constant(1));

    LossTerms terms(Loss loss) {
      return terms(
          loss,
          samples -> {
            Operand<TFloating> features = run.tf().math.mul(samples, pass.read(trunk));
            return Verdict.of(run.tf().sum(features, run.tf().constant(new int[] {1})), features);
          });
    }

    LossTerms terms(Loss loss, Function<Operand<TFloating>, Verdict> discriminator) {
      run.assign(decoder, 0.5, -1);
      Operand<TFloating> real = run.constant(Shape.of(2, 2), REAL);
      Operand<TFloating> latent = run.constant(Shape.of(2, 1), 0.3, -0.4);
      Generator generator =
          new Generator() {
            @Override
            public int latentSize() {
              return 1;
            }

            @Override
            public Operand<TFloating> generate(
                Pass its, Operand<TFloating> codes, Condition condition) {
              return run.tf().linalg.matMul(codes, its.read(decoder));
            }
          };
      return loss.terms(
          new Round(
              real,
              generator.generate(pass, latent, Condition.none()),
              discriminator.apply(real),
              discriminator.apply(real),
              Condition.none(),
              latent,
              (its, samples, asked) -> discriminator.apply(samples),
              generator,
              pass,
              pass,
              pass.constant(1)));
    }

    void set(String name, double... values) {
      Parameter weight =
          own.all().stream().filter(each -> each.name().equals("loss." + name)).findFirst().get();
      run.assign(weight, values);
    }

    void assertBoth(LossTerms terms, double expected) {
      assertThat(run.evaluate(terms.discriminator()).scalar())
          .isCloseTo(expected, Offset.offset(1e-10));
      assertThat(run.evaluate(terms.generator()).scalar())
          .isCloseTo(expected, Offset.offset(1e-10));
    }

    /** By every weight of both players: step 1e-5, relative error 1e-6. */
    void assertDerivatives(LossTerms terms) {
      List<Parameter> weights = new ArrayList<>(own.weights());
      weights.addAll(List.of(decoder, trunk));
      FiniteDifference check = new FiniteDifference(1e-5, 1e-6, 4);
      check.check(run, pass, terms.discriminator(), weights);
      check.check(run, pass, terms.generator(), weights);
    }

    @Override
    public void close() {
      run.close();
    }
  }
}
