package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.core.spi.Verdict;
import gan.testkit.contract.Toys.Discriminators;
import gan.testkit.contract.Toys.Layer;
import gan.testkit.contract.Toys.Options;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class DiscriminatorContractTest {

  /** A right discriminator keeps every rule. */
  @Nested
  class RightDiscriminator implements DiscriminatorContract<Options> {
    @Override
    public DiscriminatorFactory<Options> factory() {
      return new Discriminators(
          parameters -> {
            Layer layer = Layer.of(parameters, 2, 1);
            return (pass, x, condition) -> Verdict.of(layer.sum(pass, x), x);
          },
          Set.of());
    }

    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public SampleSpec sample() {
      return Toys.PAIR;
    }
  }

  /** One that mixes the batch in training only, and says so, keeps every rule too. */
  @Nested
  class HonestMixer implements DiscriminatorContract<Options> {
    @Override
    public DiscriminatorFactory<Options> factory() {
      return new Discriminators(
          DiscriminatorContractTest::mixesInTraining, Set.of(Trait.BATCH_STATISTICS));
    }

    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public SampleSpec sample() {
      return Toys.PAIR;
    }
  }

  @Test
  void hiddenBatchStatisticsAreFound() {
    fails(
        contract(DiscriminatorContractTest::mixesInTraining)::traitsTellWhetherBatchMatesMatter,
        "[scores of a sample among other mates, without BATCH_STATISTICS or BATCH_DEVIATION declared]");
  }

  @Test
  void batchStatisticsThatAreOnlyDeclaredAreFound() {
    DiscriminatorContract<Options> wrong =
        new Contract(
            new Discriminators(
                parameters -> scores(Layer.of(parameters, 2, 1)::sum),
                Set.of(Trait.BATCH_STATISTICS)));
    fails(
        wrong::traitsTellWhetherBatchMatesMatter,
        "[scores of a sample among other mates, with [BATCH_STATISTICS] declared]");
  }

  @Test
  void batchStatisticsInInferenceAreFound() {
    DiscriminatorContract<Options> wrong =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 2, 1);
              return scores((pass, x) -> lessMean(pass, layer.sum(pass, x)));
            });
    fails(wrong::inferenceDoesNotDependOnBatchMates, "[scores of the first sample, judged alone]");
  }

  @Test
  void scoresOfAnotherShapeAreFound() {
    DiscriminatorContract<Options> wrong =
        contract(parameters -> scores(Layer.of(parameters, 2, 3)::sum));
    fails(wrong::verdictHasItsShapeInTraining, "[channels of the scores [2, 3]]");
    fails(wrong::verdictHasItsShapeInInference, "[channels of the scores [2, 3]]");
  }

  @Test
  void weightsThatAreMadeAnewForEveryBatchAreFound() {
    DiscriminatorContract<Options> wrong =
        contract(
            parameters -> {
              AtomicInteger calls = new AtomicInteger();
              return scores(
                  (pass, x) ->
                      pass.tf()
                          .linalg
                          .matMul(
                              x,
                              pass.read(
                                  parameters.weight(
                                      "kernel" + calls.incrementAndGet(),
                                      Shape.of(2, 1),
                                      Initializer.normal(1)))));
            });
    fails(wrong::judgingTwiceSharesWeights, "[parameters after judging again]");
  }

  @Test
  void aWeightThatIsNeverReadIsFound() {
    DiscriminatorContract<Options> wrong =
        contract(parameters -> scores(Layer.of(parameters, 2, 1)::product));
    fails(wrong::gradientReachesEveryWeight, "[weights that no gradient reaches]");
  }

  @Test
  void samplesThatAreNotLookedAtAreFound() {
    DiscriminatorContract<Options> blind =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 2, 1);
              return scores((pass, x) -> layer.sum(pass, pass.tf().math.mul(x, pass.constant(0))));
            });
    fails(blind::gradientReachesEverySample, "[largest gradient of sample 0]");
  }

  @Test
  void aGradientThatIsCutIsFound() {
    DiscriminatorContract<Options> wrong =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 2, 1);
              return scores(
                  (pass, x) -> {
                    Operand<TFloating> score = layer.sum(pass, x);
                    return pass.tf().math.mul(score, pass.tf().stopGradient(score));
                  });
            });
    fails(
        wrong::gradientsAgreeWithFiniteDifferences,
        "Symbolic gradients disagree with finite differences:\n"
            + "  discriminator.kernel [2, 1], entry 0");
  }

  private record Contract(DiscriminatorFactory<Options> factory)
      implements DiscriminatorContract<Options> {
    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public SampleSpec sample() {
      return Toys.PAIR;
    }
  }

  private static DiscriminatorContract<Options> contract(
      Function<Parameters, Discriminator> maker) {
    return new Contract(new Discriminators(maker, Set.of()));
  }

  private static void fails(ThrowingCallable rule, String start) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageStartingWith(start);
  }

  private interface Scores {
    Operand<TFloating> of(Pass pass, Operand<TFloating> samples);
  }

  private static Discriminator scores(Scores scores) {
    return (pass, samples, condition) -> Verdict.of(scores.of(pass, samples));
  }

  private static Discriminator mixesInTraining(Parameters parameters) {
    Layer inner = Layer.of(parameters, 2, 1);
    return scores(
        (pass, x) -> {
          Operand<TFloating> score = inner.apply(pass, x);
          return pass.training() ? pass.tf().math.mul(score, Toys.mean(pass, score)) : score;
        });
  }

  private static Operand<TFloating> lessMean(Pass pass, Operand<TFloating> x) {
    return pass.tf().math.sub(x, Toys.mean(pass, x));
  }
}
