package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Initializer;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.spi.Condition;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.contract.Toys.Generators;
import gan.testkit.contract.Toys.Layer;
import gan.testkit.contract.Toys.Options;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class GeneratorContractTest {

  /** A right generator keeps every rule. */
  @Nested
  class RightGenerator implements GeneratorContract<Options> {
    @Override
    public GeneratorFactory<Options> factory() {
      return new Generators(parameters -> toy(Layer.of(parameters, 3, 2)::apply));
    }

    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.vector(2, ValueRange.SYMMETRIC, 0);
    }
  }

  @Test
  void aWeightThatIsNeverReadIsFound() {
    GeneratorContract<Options> wrong =
        contract(parameters -> toy(Layer.of(parameters, 3, 2)::product));
    fails(
        wrong::gradientReachesEveryWeight,
        """
        [weights that no gradient reaches]\s
        Expecting empty but was: ["generator.bias [2]"]""");
  }

  @Test
  void aWeightWithoutInfluenceIsFound() {
    GeneratorContract<Options> wrong =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 3, 2);
              return toy(
                  (pass, z) ->
                      pass.tf()
                          .math
                          .add(
                              layer.product(pass, z),
                              pass.tf().math.mul(pass.read(layer.bias()), pass.constant(0))));
            });
    fails(
        wrong::gradientReachesEveryWeight,
        """
        [weights that no gradient reaches]\s
        Expecting empty but was: ["generator.bias [2]"]""");
  }

  @Test
  void aGradientThatIsCutIsFound() {
    GeneratorContract<Options> wrong =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 3, 2);
              return toy(
                  (pass, z) -> {
                    Operand<TFloating> x = layer.sum(pass, z);
                    return pass.tf().math.mul(x, pass.tf().stopGradient(x));
                  });
            });
    assertThatThrownBy(wrong::gradientsAgreeWithFiniteDifferences)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Symbolic gradients disagree with finite differences:\n"
                + "  generator.kernel [3, 2], entry ");
  }

  @Test
  void samplesOutsideTheirRangeAreFound() {
    GeneratorContract<Options> wrong =
        new Contract(
            new Generators(
                parameters -> {
                  Layer layer = Layer.of(parameters, 3, 2);
                  return toy(
                      (pass, z) -> pass.tf().math.add(layer.apply(pass, z), pass.constant(2)));
                }),
            SampleSpec.vector(2, ValueRange.SYMMETRIC, 0));
    assertThatThrownBy(wrong::samplesFitTheSpecInTraining)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[a number of a sample in the range [-1.0, 1.0]]");
    assertThatThrownBy(wrong::samplesFitTheSpecInInference).isInstanceOf(AssertionError.class);
  }

  @Test
  void samplesOfAnotherShapeAreFound() {
    GeneratorContract<Options> wrong =
        contract(parameters -> toy(Layer.of(parameters, 3, 5)::apply));
    fails(
        wrong::samplesFitTheSpecInInference,
        """
        [shape of the samples]\s
        expected: [3, 2]
         but was: [3, 5]""");
  }

  @Test
  void aFixedBatchSizeIsFound() {
    GeneratorContract<Options> wrong =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 3, 2);
              return toy(
                  (pass, z) ->
                      pass.tf()
                          .slice(
                              layer.apply(pass, z),
                              pass.tf().constant(new int[] {0, 0}),
                              pass.tf().constant(new int[] {2, 2})));
            });
    fails(
        wrong::batchSizeMayBeUnknown,
        """
        [shape of the samples]\s
        expected: [5, 2]
         but was: [2, 2]""");
  }

  @Test
  void samplesThatIgnoreTheirLatentAreFound() {
    GeneratorContract<Options> wrong =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 3, 2);
              return toy((pass, z) -> layer.apply(pass, pass.tf().onesLike(z)));
            });
    assertThatThrownBy(wrong::otherLatentsGiveOtherSamples)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[samples of other latents]");
  }

  @Test
  void samplesThatMixTheBatchInInferenceAreFound() {
    GeneratorContract<Options> wrong =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 3, 2);
              return toy((pass, z) -> pass.tf().math.sub(layer.apply(pass, z), Toys.mean(pass, z)));
            });
    assertThatThrownBy(wrong::inferenceDoesNotDependOnBatchMates)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[the first sample, made alone]");
  }

  @Test
  void weightsThatIgnoreTheSeedAreFound() {
    GeneratorContract<Options> wrong =
        contract(
            parameters -> {
              Parameter kernel =
                  parameters.weight("kernel", Shape.of(3, 2), Initializer.constant(0.3));
              return toy((pass, z) -> pass.tf().linalg.matMul(z, pass.read(kernel)));
            });
    assertThatThrownBy(wrong::otherSeedGivesOtherSamples)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[samples of a graph with another seed]");
  }

  @Test
  void samplesThatFollowNoSeedAreFound() {
    GeneratorContract<Options> wrong =
        contract(
            parameters -> {
              Layer layer = Layer.of(parameters, 3, 2);
              return toy(
                  (pass, z) ->
                      pass.tf()
                          .math
                          .mul(
                              layer.apply(pass, z),
                              pass.tf()
                                  .random
                                  .randomUniform(
                                      pass.tf().constant(new int[] {2, 2}), pass.type())));
            });
    assertThatThrownBy(wrong::sameSeedGivesTheSameSamples)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("[samples of a second graph with the same seed]");
  }

  private record Contract(GeneratorFactory<Options> factory, SampleSpec sample)
      implements GeneratorContract<Options> {
    @Override
    public Options options() {
      return new Options();
    }
  }

  private static GeneratorContract<Options> contract(Function<Parameters, Generator> maker) {
    return new Contract(new Generators(maker), Toys.PAIR);
  }

  private static void fails(ThrowingCallable rule, String message) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  private interface Samples {
    Operand<TFloating> of(Pass pass, Operand<TFloating> latent);
  }

  /** A generator of three latent numbers. */
  private static Generator toy(Samples samples) {
    return new Generator() {
      @Override
      public int latentSize() {
        return 3;
      }

      @Override
      public Operand<TFloating> generate(
          Pass pass, Operand<TFloating> latent, Condition condition) {
        return samples.of(pass, latent);
      }
    };
  }
}
