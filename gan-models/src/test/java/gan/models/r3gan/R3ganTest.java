package gan.models.r3gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Gradients;
import gan.core.graph.Mode;
import gan.core.graph.Parameter;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.models.condition.DiscriminatorLabels;
import gan.models.condition.GeneratorLabels;
import gan.testkit.GraphRun;
import gan.testkit.Numbers;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import gan.testkit.numeric.FiniteDifference;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

@Tag("exhaustive")
class R3ganTest {
  private static final SampleSpec CIFAR = SampleSpec.image(32, 32, 3, 10);

  interface Making
      extends GeneratorContract<R3ganGeneratorOptions>, FactoryContract<R3ganGeneratorOptions> {
    @Override
    default GeneratorFactory<R3ganGeneratorOptions> factory() {
      return new R3ganGeneratorFactory();
    }

    @Override
    default R3ganGeneratorOptions options() {
      return generator(List.of(6, 4), GeneratorLabels.CONCAT);
    }
  }

  interface Judging
      extends DiscriminatorContract<R3ganDiscriminatorOptions>,
          FactoryContract<R3ganDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<R3ganDiscriminatorOptions> factory() {
      return new R3ganDiscriminatorFactory();
    }

    @Override
    default R3ganDiscriminatorOptions options() {
      return discriminator(List.of(6, 4), DiscriminatorLabels.PROJECTION);
    }
  }

  private static R3ganGeneratorOptions generator(List<Integer> channels, GeneratorLabels labels) {
    return new R3ganGeneratorOptions(5, 4, channels, 0, 1, 2, 2, labels);
  }

  private static R3ganDiscriminatorOptions discriminator(
      List<Integer> channels, DiscriminatorLabels labels) {
    return new R3ganDiscriminatorOptions(4, channels, 0, 1, 2, 2, labels, 3);
  }

  @Nested
  class GeneratorOf8x12x3 implements Making {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 12, 3, 4);
    }
  }

  @Nested
  class GeneratorWithoutLabels implements Making {
    @Override
    public R3ganGeneratorOptions options() {
      return generator(List.of(), GeneratorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(14, 10, 1, 0);
    }
  }

  @Nested
  class DiscriminatorOf8x12x3 implements Judging {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 12, 3, 4);
    }
  }

  @Nested
  class DiscriminatorWithoutLabels implements Judging {
    @Override
    public R3ganDiscriminatorOptions options() {
      return discriminator(List.of(), DiscriminatorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(14, 10, 1, 0);
    }
  }

  /** What R1 and R2 differentiate: the squared slope at the samples, by every weight. */
  @Test
  void secondDerivativesAgreeWithFiniteDifferences() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("discriminator");
      Discriminator discriminator =
          new R3ganDiscriminatorFactory()
              .create(
                  discriminator(List.of(), DiscriminatorLabels.NONE),
                  SampleSpec.image(8, 4, 2, 0),
                  parameters);
      run.openGates(parameters);
      Pass pass = run.pass(Mode.TRAIN);
      Shape images = Shape.of(3, 8, 4, 2);
      Operand<TFloating> x = run.constant(images, Numbers.normal(images, 1).values());
      Operand<TFloating> scores = discriminator.judge(pass, x, Condition.none()).scores();
      Operand<TFloating> slope = Gradients.of(run.tf(), scores, List.of(x)).get(0);
      Operand<TFloating> squared =
          run.tf().sum(run.tf().math.square(slope), run.tf().constant(new int[] {0, 1, 2, 3}));
      // Slopes of leaky rectifiers are steps: the biases before them move no slope.
      List<Parameter> kernels =
          parameters.weights().stream().filter(weight -> !weight.name().contains("bias")).toList();
      new FiniteDifference(1e-6, 1e-5, 4).check(run, pass, squared, kernels);
    }
  }

  /**
   * The authors' sizes for CIFAR-10 (github.com/brownvc/R3GAN), counted by hand: 8 blocks of
   * 2,583,552 = 2 · 768 · 1,536 + 9 · 16 · 1,536 + 2 · 1,536.
   */
  @Test
  void hasTheWeightsForCifar() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters ofGenerator = run.parameters("generator");
      new R3ganGeneratorFactory()
          .create(
              new R3ganGeneratorOptions(64, 768, List.of(), 0, 2, 16, 2, GeneratorLabels.CONCAT),
              CIFAR,
              ofGenerator);
      // The base's maps, the shares of them, and the image. The authors map the class to 64 numbers
      // before the shares, 10 · 64 + 54 · 768 weights more for the same functions.
      assertThat(ofGenerator.count())
          .isEqualTo(8 * 2_583_552 + 16 * 768 + (64 + 10) * 768 + 3 * 768);
      Parameters ofDiscriminator = run.parameters("discriminator");
      new R3ganDiscriminatorFactory()
          .create(
              new R3ganDiscriminatorOptions(
                  768, List.of(), 0, 2, 16, 2, DiscriminatorLabels.PROJECTION, 64),
              CIFAR,
              ofDiscriminator);
      assertThat(ofDiscriminator.count())
          .isEqualTo(8 * 2_583_552 + 3 * 768 + 16 * 768 + 768 * 64 + 10 * 64);
    }
  }

  @Test
  void largeMapsAreNarrower() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      new R3ganGeneratorFactory()
          .create(
              new R3ganGeneratorOptions(64, 16, List.of(), 0, 1, 4, 2, GeneratorLabels.NONE),
              SampleSpec.image(128, 128, 3, 0),
              parameters);
      assertThat(parameters.weights())
          .extracting(Object::toString)
          .filteredOn(weight -> weight.contains("transition") || weight.contains("image"))
          .containsExactly(
              "generator.stage5.transition.kernel [1, 1, 16, 8]",
              "generator.stage6.transition.kernel [1, 1, 8, 4]",
              "generator.image.kernel [1, 1, 4, 3]");
    }
  }

  /** The last convolution of each block is 0 at first, so a block changes nothing. */
  @Test
  void blocksStartAsTheIdentity() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Sizes sizes = new Sizes(List.of(4), 1, 2, 2);
      ResidualBlock block = new ResidualBlock(run.parameters("player"), "block", 4, sizes);
      Shape images = Shape.of(2, 3, 5, 4);
      double[] x = Numbers.normal(images, 1).values();
      assertThat(run.evaluate(block.apply(run.pass(Mode.TRAIN), run.constant(images, x))).values())
          .containsExactly(x);
    }
  }

  /** √(2 / (1 + 0.2²)) · 16^(-1/4) / √inputs: 16 blocks halve the deviation. */
  @Test
  void theMoreBlocksTheSmallerTheWeights() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("player");
      Sizes sizes = new Sizes(List.of(64, 64, 64, 64), 4, 64, 2);
      ResidualBlock block = new ResidualBlock(parameters, "block", 64, sizes);
      assertThat(block).isNotNull();
      double[] expand = run.stored(parameters.weights().get(0));
      double squares = 0;
      for (double weight : expand) {
        squares += weight * weight / expand.length;
      }
      assertThat(Math.sqrt(squares)).isCloseTo(Math.sqrt(2 / 1.04) / 2 / 8, Offset.offset(0.002));
    }
  }

  @Test
  void refusesGroupsThatDoNotFit() {
    refuses(
        parameters ->
            new R3ganGeneratorFactory()
                .create(
                    new R3ganGeneratorOptions(64, 12, List.of(), 0, 1, 16, 2, GeneratorLabels.NONE),
                    CIFAR,
                    parameters),
        """
        error GAN-C015: generator 'r3gan' convolves in groups of 16 channels: 2 times the 12 channels \
        of a stage cannot be divided so
          Fix: set 'groupSize' to a divisor of 24, or 'width' so that all stages can be divided.""");
  }

  @Test
  void refusesSidesThatCannotBeHalved() {
    refuses(
        parameters ->
            new R3ganDiscriminatorFactory()
                .create(
                    discriminator(List.of(), DiscriminatorLabels.NONE),
                    SampleSpec.image(15, 9, 1, 0),
                    parameters),
        """
        error GAN-C021: discriminator 'r3gan' needs sides that halve once: expected samples \
        [n, 14, 8, 1] or [n, 16, 10, 1], found [n, 15, 9, 1]
          Fix: resize the images to 14×8 or 16×10.""");
  }

  private static void refuses(Consumer<Parameters> making, String message) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("player");
      assertThatThrownBy(() -> making.accept(parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(message);
    }
  }
}
