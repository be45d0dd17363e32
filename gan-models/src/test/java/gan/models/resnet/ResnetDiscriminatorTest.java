package gan.models.resnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Pass;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.models.condition.DiscriminatorLabels;
import gan.models.layer.Activation;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import gan.testkit.GraphRun;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class ResnetDiscriminatorTest {

  interface Rules extends DiscriminatorContract<ResnetDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<ResnetDiscriminatorOptions> factory() {
      return new ResnetDiscriminatorFactory();
    }

    @Override
    default ResnetDiscriminatorOptions options() {
      return ResnetDiscriminatorTest.options(
          3, List.of(), 0, Normalization.NONE, DiscriminatorLabels.NONE, true, Optional.empty());
    }
  }

  private static ResnetDiscriminatorOptions options(
      int width,
      List<Integer> channels,
      int stages,
      Normalization normalization,
      DiscriminatorLabels labels,
      boolean spectralNorm,
      Optional<Integer> attention) {
    return new ResnetDiscriminatorOptions(
        width,
        channels,
        stages,
        width == 128 ? 2 : 1,
        false,
        normalization,
        labels,
        spectralNorm,
        attention,
        Activation.LEAKY_RELU,
        0.1,
        Initialization.GLOROT,
        0.9);
  }

  @Nested
  class Of28x28x1 implements Rules, FactoryContract<ResnetDiscriminatorOptions> {
    @Override
    public DiscriminatorFactory<ResnetDiscriminatorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public ResnetDiscriminatorOptions options() {
      return Rules.super.options();
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(28, 28, 1, 0);
    }
  }

  @Nested
  class Of9x13x3Projecting implements Rules {
    @Override
    public ResnetDiscriminatorOptions options() {
      return ResnetDiscriminatorTest.options(
          3,
          List.of(3, 5, 4),
          2,
          Normalization.NONE,
          DiscriminatorLabels.PROJECTION,
          true,
          Optional.of(5));
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(9, 13, 3, 4);
    }
  }

  @Nested
  class UnderLayerNormWithLabelsAsChannels implements Rules {
    @Override
    public ResnetDiscriminatorOptions options() {
      return ResnetDiscriminatorTest.options(
          3,
          List.of(),
          1,
          Normalization.LAYER,
          DiscriminatorLabels.CONCAT,
          false,
          Optional.empty());
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(7, 8, 1, 4);
    }
  }

  @Nested
  class UnderConditionalNorm implements Rules {
    @Override
    public ResnetDiscriminatorOptions options() {
      return ResnetDiscriminatorTest.options(
          3,
          List.of(),
          1,
          Normalization.CONDITIONAL,
          DiscriminatorLabels.NONE,
          false,
          Optional.empty());
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 6, 1, 4);
    }
  }

  /**
   * Table 4 of Miyato et al. 2018 (arXiv 1802.05957), counted by hand; the paper gives no sum. Its
   * authors' code (github.com/pfnet-research/sngan_projection, snresnet_32.py) has no bias in the
   * last layer: one less.
   */
  @Test
  void hasTheWeightsOfSngan32() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      ResnetDiscriminator discriminator =
          discriminator(
              options(
                  128,
                  List.of(),
                  0,
                  Normalization.NONE,
                  DiscriminatorLabels.NONE,
                  true,
                  Optional.empty()),
              SampleSpec.image(32, 32, 3, 0),
              parameters);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> samples = run.placeholder(Shape.of(-1, 32, 32, 3));
      assertThat(discriminator.stages(pass, samples, Condition.none()))
          .extracting(stage -> stage.shape().toString())
          .containsExactly(
              "[-1, 16, 16, 128]",
              "[-1, 8, 8, 128]",
              "[-1, 8, 8, 128]",
              "[-1, 8, 8, 128]",
              "[-1, 128]");
      Verdict verdict = discriminator.judge(pass, samples, Condition.none());
      assertThat(verdict.scores().shape()).hasToString("[-1, 1]");
      assertThat(verdict.features().orElseThrow().shape()).hasToString("[-1, 128]");
      assertThat(parameters.weights())
          .extracting(Object::toString)
          .containsSubsequence(
              "discriminator.block1.conv1.kernel [3, 3, 3, 128]",
              "discriminator.block1.conv1.bias [128]",
              "discriminator.block1.conv2.kernel [3, 3, 128, 128]",
              "discriminator.block1.conv2.bias [128]",
              "discriminator.block1.shortcut.kernel [1, 1, 3, 128]",
              "discriminator.block1.shortcut.bias [128]",
              "discriminator.head.kernel [128, 1]",
              "discriminator.head.bias [1]");
      // 3,584 + 147,584 + 512; 2 · 147,584 + 16,512; 2 · 2 · 147,584; 129
      assertThat(parameters.count()).isEqualTo(1_053_825).isBetween(1_000_000L, 1_100_000L);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "28, 28, 2",
    "32, 32, 2",
    "48, 48, 2",
    "64, 64, 3",
    "128, 128, 4",
    "27, 100, 2",
    "3, 9, 1"
  })
  void choosesItsStages(int height, int width, int stages) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      ResnetDiscriminator discriminator =
          discriminator(
              options(
                  1,
                  List.of(),
                  0,
                  Normalization.NONE,
                  DiscriminatorLabels.NONE,
                  true,
                  Optional.empty()),
              SampleSpec.image(height, width, 1, 0),
              run.parameters("discriminator"));
      // One plain block and the features come after them.
      assertThat(
              discriminator.stages(
                  run.pass(Mode.TRAIN),
                  run.placeholder(Shape.of(-1, height, width, 1)),
                  Condition.none()))
          .hasSize(stages + 2);
    }
  }

  @Test
  void declaresItsTraits() {
    ResnetDiscriminatorFactory factory = new ResnetDiscriminatorFactory();
    assertThat(factory.traits(traited(Normalization.NONE, true)))
        .containsExactly(Trait.SPECTRAL_NORM);
    assertThat(factory.traits(traited(Normalization.BATCH, false)))
        .containsExactly(Trait.BATCH_STATISTICS);
    assertThat(factory.traits(traited(Normalization.LAYER, false))).isEmpty();
  }

  private static ResnetDiscriminatorOptions traited(
      Normalization normalization, boolean spectralNorm) {
    return options(
        2, List.of(), 0, normalization, DiscriminatorLabels.NONE, spectralNorm, Optional.empty());
  }

  @Test
  void refusesSamplesThatAreNoImages() {
    refuses(
        traited(Normalization.NONE, true),
        SampleSpec.vector(15, ValueRange.UNBOUNDED, 0),
        """
        error GAN-C021: discriminator 'resnet' works on images: expected samples such as \
        [n, 28, 28, 1] or [n, 32, 32, 3], found [n, 15]
          Fix: choose type 'mlp', which takes samples of any shape, or other data.""");
  }

  @Test
  void refusesAnotherNumberOfChannels() {
    refuses(
        options(
            2, List.of(4), 0, Normalization.NONE, DiscriminatorLabels.NONE, true, Optional.empty()),
        SampleSpec.image(32, 32, 3, 0),
        """
        error GAN-C015: discriminator 'resnet' needs 3 numbers in 'channels', for 2 halving and 1 \
        plain blocks: found [4]
          Fix: write 3 numbers, or leave 'channels' out and set 'width'.""");
  }

  private static void refuses(
      ResnetDiscriminatorOptions options, SampleSpec sample, String message) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      assertThatThrownBy(() -> discriminator(options, sample, parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(message);
    }
  }

  private static ResnetDiscriminator discriminator(
      ResnetDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new ResnetDiscriminator(options, sample, parameters, "discriminator 'resnet'");
  }
}
