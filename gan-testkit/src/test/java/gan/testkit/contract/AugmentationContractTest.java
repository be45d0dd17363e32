package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Augmentation;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.contract.Toys.Options;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

class AugmentationContractTest {
  private static final SampleSpec PAIR = SampleSpec.vector(2, ValueRange.SYMMETRIC, 0);

  /** A right augmentation keeps every rule. */
  @Nested
  class RightAugmentation implements AugmentationContract<Options> {
    @Override
    public AugmentationFactory<Options> factory() {
      return new Toy(Following::new);
    }

    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public SampleSpec sample() {
      return PAIR;
    }
  }

  @Test
  void anotherShapeIsFound() {
    fails(
        contract((pass, samples) -> pass.tf().reshape(samples, pass.tf().constant(new int[] {-1})))
            ::shapeAndTypeAreKept,
        """
        [static shape of changed samples]\s
        Expecting actual:
          [-1L]
        to contain exactly (and in same order):
          [-1L, 2L]
        but could not find the following elements:
          [2L]
        """);
  }

  @Test
  void anotherRangeIsFound() {
    assertThatThrownBy(
            contract((pass, samples) -> pass.tf().math.add(samples, pass.constant(1)))
                ::changedSamplesLieInTheirRange)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[a number of a changed sample in the range [-1.0, 1.0]]");
  }

  @Test
  void noiseOfNoSeedIsFound() {
    assertThatThrownBy(
            contract(
                    (pass, samples) ->
                        shrunk(
                            pass,
                            samples,
                            pass.tf().random.randomUniform(pass.tf().shape(samples), pass.type())))
                ::sameSeedGivesTheSameChanges)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[samples changed in a second graph]");
  }

  @Test
  void aChangeThatIsAlwaysTheSameIsFound() {
    AugmentationContract<Options> same = contract((pass, samples) -> pass.tf().math.neg(samples));
    assertThatThrownBy(same::otherSeedGivesOtherChanges)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[samples changed with another seed]");
    assertThatThrownBy(same::eachCallDrawsItsOwnChanges)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[samples changed by a second call]");
  }

  @Test
  void samplesThatAreMixedAreFound() {
    assertThatThrownBy(
            contract((pass, samples) -> pass.tf().math.sub(samples, Toys.mean(pass, samples)))
                ::batchMatesDoNotMatter)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[the first sample, changed alone]");
  }

  @Test
  void aGradientThatIsCutIsFound() {
    assertThatThrownBy(
            contract(
                    (pass, samples) -> pass.tf().math.mul(samples, pass.tf().stopGradient(samples)))
                ::gradientsAgreeWithFiniteDifferences)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Symbolic gradients disagree with finite differences:\n  samples.values [3, 2], entry ");
  }

  @Test
  void aSecondGradientThatIsCutIsFound() {
    assertThatThrownBy(
            contract(
                    (pass, samples) -> {
                      Ops tf = pass.tf();
                      Operand<TFloating> fixed = tf.stopGradient(samples);
                      Operand<TFloating> slope = tf.math.mul(pass.constant(2), fixed); // that of x²
                      Operand<TFloating> gap = tf.math.sub(samples, fixed);
                      return tf.math.add(tf.math.square(fixed), tf.math.mul(slope, gap));
                    })
                ::gradientsCanBeDifferentiated)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Symbolic gradients disagree with finite differences:\n  samples.values [3, 2], entry ");
  }

  @Test
  void aWeightIsFound() {
    AugmentationContract<Options> learning =
        new Contract(
            new Toy(
                own -> {
                  Parameter weight = own.weight("w", Shape.of(1), Initializer.zeros());
                  return (pass, samples) -> pass.tf().math.mul(samples, pass.read(weight));
                }));
    fails(
        learning::nothingIsLearned,
        """
        [weights of an augmentation]\s
        Expecting empty but was: [augmentation.w [1]]""");
  }

  @Test
  void aStateThatOverflowsIsFound() {
    AugmentationContract<Options> growing =
        new Contract(
            new Toy(
                own ->
                    new Following(own) {
                      @Override
                      Operand<TFloating> next(Pass pass, Operand<TFloating> mean) {
                        return pass.tf().math.exp(mean);
                      }
                    }));
    assertThatThrownBy(growing::anyScoresLeaveItFinite)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[augmentation.strength [] after scores of 10000.0]");
  }

  private record Contract(AugmentationFactory<Options> factory)
      implements AugmentationContract<Options> {
    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public SampleSpec sample() {
      return PAIR;
    }
  }

  private static AugmentationContract<Options> contract(Augmentation augmentation) {
    return new Contract(new Toy(own -> augmentation));
  }

  private static void fails(ThrowingCallable rule, String message) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  /** {@code x · (1 - amount)}. */
  private static Operand<TFloating> shrunk(
      Pass pass, Operand<TFloating> samples, Operand<TFloating> amount) {
    return pass.tf().math.mul(samples, pass.tf().math.sub(pass.constant(1), amount));
  }

  /** Shrinks numbers at random; the strength follows the scores. */
  private static class Following implements Augmentation {
    private final Parameter strength;

    Following(Parameters own) {
      strength = own.state("strength", Shape.scalar(), Initializer.constant(0.5));
    }

    @Override
    public Operand<TFloating> apply(Pass pass, Operand<TFloating> samples) {
      Operand<TFloating> noise = pass.uniform("noise", pass.tf().shape(samples), 0, 1);
      return shrunk(pass, samples, pass.tf().math.mul(noise, pass.read(strength)));
    }

    @Override
    public void judged(Pass pass, Operand<TFloating> realScores, long shown) {
      pass.write(strength, next(pass, Toys.mean(pass, realScores)));
    }

    Operand<TFloating> next(Pass pass, Operand<TFloating> mean) {
      return pass.tf().math.sigmoid(mean);
    }
  }

  private record Toy(Function<Parameters, Augmentation> maker)
      implements AugmentationFactory<Options> {
    @Override
    public String name() {
      return "toy";
    }

    @Override
    public String description() {
      return "A toy augmentation.";
    }

    @Override
    public Class<Options> optionsType() {
      return Options.class;
    }

    @Override
    public Augmentation create(Options options, SampleSpec sample, Parameters states) {
      return maker.apply(states);
    }
  }
}
