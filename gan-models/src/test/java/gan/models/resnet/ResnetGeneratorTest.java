package gan.models.resnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.Condition;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Activation;
import gan.models.layer.Initialization;
import gan.models.layer.Normalization;
import gan.models.layer.Upsample;
import gan.testkit.GraphRun;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ResnetGeneratorTest {

  interface Rules extends GeneratorContract<ResnetGeneratorOptions> {
    @Override
    default GeneratorFactory<ResnetGeneratorOptions> factory() {
      return new ResnetGeneratorFactory();
    }

    @Override
    default ResnetGeneratorOptions options() {
      return ResnetGeneratorTest.options(
          2, List.of(), Normalization.BATCH, GeneratorLabels.NONE, false, Optional.empty());
    }
  }

  private static ResnetGeneratorOptions options(
      int width,
      List<Integer> channels,
      Normalization normalization,
      GeneratorLabels labels,
      boolean spectralNorm,
      Optional<Integer> attention) {
    return new ResnetGeneratorOptions(
        width == 256 ? 128 : 5,
        width,
        channels,
        0,
        normalization,
        labels,
        spectralNorm,
        attention,
        Upsample.NEAREST,
        Activation.LEAKY_RELU,
        0.1,
        Initialization.GLOROT,
        0.9);
  }

  @Nested
  class Of28x28x1 implements Rules, FactoryContract<ResnetGeneratorOptions> {
    @Override
    public GeneratorFactory<ResnetGeneratorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public ResnetGeneratorOptions options() {
      return Rules.super.options();
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(28, 28, 1, 0);
    }
  }

  @Nested
  class Of12x20x3ByClass implements Rules {
    @Override
    public ResnetGeneratorOptions options() {
      return ResnetGeneratorTest.options(
          2,
          List.of(4, 3),
          Normalization.CONDITIONAL,
          GeneratorLabels.CONCAT,
          false,
          Optional.of(12));
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(12, 20, 3, 10);
    }
  }

  @Nested
  class WithoutNormalization implements Rules {
    @Override
    public ResnetGeneratorOptions options() {
      return ResnetGeneratorTest.options(
          2, List.of(), Normalization.NONE, GeneratorLabels.NONE, true, Optional.empty());
    }

    @Override
    public SampleSpec sample() {
      return new SampleSpec(Shape.of(6, 10, 1), Encoding.UINT8, ValueRange.UNIT, 0);
    }
  }

  @Nested
  class UnderInstanceNorm implements Rules {
    @Override
    public ResnetGeneratorOptions options() {
      return ResnetGeneratorTest.options(
          2, List.of(), Normalization.INSTANCE, GeneratorLabels.NONE, false, Optional.empty());
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 8, 1, 0);
    }
  }

  @Nested
  class UnderLayerNorm implements Rules {
    @Override
    public ResnetGeneratorOptions options() {
      return ResnetGeneratorTest.options(
          2, List.of(), Normalization.LAYER, GeneratorLabels.NONE, false, Optional.empty());
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 8, 1, 0);
    }
  }

  @Nested
  class UnderPixelNorm implements Rules {
    @Override
    public ResnetGeneratorOptions options() {
      return ResnetGeneratorTest.options(
          3, List.of(), Normalization.PIXEL, GeneratorLabels.NONE, false, Optional.empty());
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 8, 1, 0);
    }
  }

  /**
   * Table 4 of Miyato et al. 2018 (arXiv 1802.05957), counted by hand; the paper gives no sum. With
   * biases before the normalisations too, which do nothing, there would be 2,304 more, 4,276,739.
   */
  @Test
  void hasTheWeightsOfSngan32() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      ResnetGenerator generator =
          generator(
              options(
                  256,
                  List.of(),
                  Normalization.BATCH,
                  GeneratorLabels.NONE,
                  false,
                  Optional.empty()),
              SampleSpec.image(32, 32, 3, 0),
              parameters);
      assertThat(
              generator.stages(
                  run.pass(Mode.TRAIN), run.placeholder(Shape.of(-1, 128)), Condition.none()))
          .extracting(stage -> stage.shape().toString())
          .containsExactly(
              "[-1, 4, 4, 256]",
              "[-1, 8, 8, 256]",
              "[-1, 16, 16, 256]",
              "[-1, 32, 32, 256]",
              "[-1, 32, 32, 3]");
      assertThat(parameters.weights())
          .extracting(Object::toString)
          .startsWith(
              "generator.base.kernel [128, 4096]",
              "generator.base.bias [4096]",
              "generator.block1.norm1.gamma [256]",
              "generator.block1.norm1.beta [256]",
              "generator.block1.conv1.kernel [3, 3, 256, 256]",
              "generator.block1.norm2.gamma [256]",
              "generator.block1.norm2.beta [256]",
              "generator.block1.conv2.kernel [3, 3, 256, 256]",
              "generator.block1.shortcut.kernel [1, 1, 256, 256]");
      // 528,384 + 3 · (2 · 589,824 + 65,536 + 2 · 512) + 512 + 6,915
      assertThat(parameters.count()).isEqualTo(4_274_435).isBetween(4_100_000L, 4_300_000L);
    }
  }

  @Test
  void widthsMayDifferAsInSngan128() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      List<Integer> channels = List.of(1024, 1024, 512, 256, 128, 64);
      ResnetGenerator generator =
          generator(
              options(
                  1,
                  channels.stream().map(c -> c / 16).toList(),
                  Normalization.BATCH,
                  GeneratorLabels.NONE,
                  false,
                  Optional.empty()),
              SampleSpec.image(128, 128, 3, 0),
              run.parameters("generator"));
      assertThat(
              generator.stages(
                  run.pass(Mode.TRAIN), run.placeholder(Shape.of(-1, 5)), Condition.none()))
          .extracting(stage -> stage.shape().toString())
          .containsExactly(
              "[-1, 4, 4, 64]",
              "[-1, 8, 8, 64]",
              "[-1, 16, 16, 32]",
              "[-1, 32, 32, 16]",
              "[-1, 64, 64, 8]",
              "[-1, 128, 128, 4]",
              "[-1, 128, 128, 3]");
    }
  }

  @Test
  void refusesConditionalNormalizationWithoutLabels() {
    refuses(
        options(
            2, List.of(), Normalization.CONDITIONAL, GeneratorLabels.NONE, false, Optional.empty()),
        """
        error GAN-C021: generator 'resnet' with 'normalization: conditional' needs class labels, but \
        the samples have none
          Fix: set 'normalization' to 'batch', or choose data with labels.""");
  }

  @Test
  void refusesAnotherNumberOfChannels() {
    refuses(
        options(
            2, List.of(4, 3), Normalization.BATCH, GeneratorLabels.NONE, false, Optional.empty()),
        """
        error GAN-C015: generator 'resnet' needs 4 numbers in 'channels', for the base and 3 stages: \
        found [4, 3]
          Fix: write 4 numbers, or leave 'channels' out and set 'width'.""");
  }

  @Test
  void refusesAttentionWhereNoStageIs() {
    refuses(
        options(2, List.of(), Normalization.BATCH, GeneratorLabels.NONE, false, Optional.of(15)),
        """
        error GAN-C015: generator 'resnet' has no stage of height 15 for self-attention: its stages \
        have 8, 16, 32
          Fix: set 'attention' to one of these heights, or to 0 for a good one.""");
  }

  private static void refuses(ResnetGeneratorOptions options, String message) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      assertThatThrownBy(() -> generator(options, SampleSpec.image(32, 32, 3, 0), parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(message);
    }
  }

  private static ResnetGenerator generator(
      ResnetGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new ResnetGenerator(options, sample, parameters, "generator 'resnet'");
  }
}
