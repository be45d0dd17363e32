package gan.models.dcgan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.ExitStatus;
import gan.core.problem.GanException;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.models.condition.GeneratorLabels;
import gan.testkit.GraphRun;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class DcganGeneratorTest {

  interface Rules extends GeneratorContract<DcganGeneratorOptions> {
    @Override
    default GeneratorFactory<DcganGeneratorOptions> factory() {
      return new DcganGeneratorFactory();
    }

    @Override
    default DcganGeneratorOptions options() {
      return new DcganGeneratorOptions(5, 2, 0, 4, true, 0.9, GeneratorLabels.NONE);
    }
  }

  @Nested
  class Of28x28x1 implements Rules, FactoryContract<DcganGeneratorOptions> {
    @Override
    public GeneratorFactory<DcganGeneratorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public DcganGeneratorOptions options() {
      return Rules.super.options();
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(28, 28, 1, 0);
    }
  }

  @Nested
  class Of32x32x3 implements Rules {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(32, 32, 3, 0);
    }
  }

  @Nested
  class Of16x32x3WithLabels implements Rules {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(16, 32, 3, 10);
    }
  }

  @Nested
  class FromZeroToOneInOddKernels implements Rules {
    @Override
    public DcganGeneratorOptions options() {
      return new DcganGeneratorOptions(5, 2, 2, 5, true, 0.5, GeneratorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return new SampleSpec(Shape.of(8, 12, 1), Encoding.UINT8, ValueRange.UNIT, 0);
    }
  }

  @Nested
  class WithoutBatchNorm implements Rules {
    @Override
    public DcganGeneratorOptions options() {
      return new DcganGeneratorOptions(5, 2, 1, 4, false, 0.9, GeneratorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(2, 2, 1, 0);
    }
  }

  @Nested
  class WithLabelsAppended implements Rules {
    @Override
    public DcganGeneratorOptions options() {
      return new DcganGeneratorOptions(5, 2, 0, 4, true, 0.9, GeneratorLabels.CONCAT);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 12, 1, 4);
    }
  }

  @Test
  void fourStagesOnThirtyTwoPixelsGoThroughTheSizesOfThePaper() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      DcganGenerator generator =
          new DcganGenerator(
              new DcganGeneratorOptions(100, 64, 4, 4, true, 0.9, GeneratorLabels.NONE),
              SampleSpec.image(32, 32, 3, 0),
              parameters);
      List<Operand<TFloating>> stages =
          generator.stages(run.pass(Mode.TRAIN), run.placeholder(Shape.of(-1, 100)));
      assertThat(stages)
          .extracting(stage -> stage.shape().toString())
          .containsExactly(
              "[-1, 2, 2, 512]",
              "[-1, 4, 4, 256]",
              "[-1, 8, 8, 128]",
              "[-1, 16, 16, 64]",
              "[-1, 32, 32, 3]");
      assertThat(stages)
          .extracting(stage -> stage.op().type())
          .containsExactly(
              "Reshape",
              "Conv2DBackpropInput",
              "Conv2DBackpropInput",
              "Conv2DBackpropInput",
              "Tanh");
      assertThat(parameters.weights())
          .extracting(Object::toString)
          .containsExactly(
              "generator.base.kernel [100, 2048]",
              "generator.base.norm.gamma [512]",
              "generator.base.norm.beta [512]",
              "generator.stage1.kernel [4, 4, 256, 512]",
              "generator.stage1.norm.gamma [256]",
              "generator.stage1.norm.beta [256]",
              "generator.stage2.kernel [4, 4, 128, 256]",
              "generator.stage2.norm.gamma [128]",
              "generator.stage2.norm.beta [128]",
              "generator.stage3.kernel [4, 4, 64, 128]",
              "generator.stage3.norm.gamma [64]",
              "generator.stage3.norm.beta [64]",
              "generator.stage4.kernel [4, 4, 3, 64]",
              "generator.stage4.bias [3]");
      // 204,800 + 1,024 + 2,097,152 + 512 + 524,288 + 256 + 131,072 + 128 + 3,072 + 3
      assertThat(parameters.count()).isEqualTo(2_962_307);
    }
  }

  @Test
  void kernelsStartNarrowAndBiasesAtZero() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("generator");
      new DcganGenerator(
          new DcganGeneratorOptions(100, 8, 2, 4, true, 0.9, GeneratorLabels.NONE),
          SampleSpec.image(28, 28, 3, 0),
          parameters);
      double[] kernel = run.stored(parameters.weights().get(0));
      double deviation = Math.sqrt(Arrays.stream(kernel).map(w -> w * w).average().orElseThrow());
      assertThat(kernel).hasSize(100 * 7 * 7 * 16);
      assertThat(deviation).isCloseTo(0.02, Offset.offset(2e-4));
      assertThat(run.stored(parameters.weights().get(parameters.weights().size() - 1)))
          .containsExactly(0, 0, 0);
    }
  }

  @Test
  void refusesRangesWithoutBounds() {
    assertThatThrownBy(
            () ->
                create(
                    new SampleSpec(Shape.of(8, 8, 1), Encoding.FLOAT32, ValueRange.UNBOUNDED, 0)))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
            error GAN-C021: generator 'dcgan' makes bounded numbers: expected samples in a range \
            such as [-1.0, 1.0] or [0.0, 1.0], found [-Infinity, Infinity]
              Fix: choose type 'mlp', which takes samples of any range, or other data.""");
  }

  @Test
  void refusesSamplesThatAreNoImages() {
    assertThatThrownBy(() -> create(SampleSpec.vector(15, ValueRange.SYMMETRIC, 0)))
        .isInstanceOfSatisfying(
            GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
        .hasMessage(
            """
            error GAN-C021: generator 'dcgan' works on images: expected samples such as \
            [n, 28, 28, 1] or [n, 32, 32, 3], found [n, 15]
              Fix: choose type 'mlp', which takes samples of any shape, or other data.""");
  }

  private static void create(SampleSpec sample) {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      new DcganGenerator(
          new DcganGeneratorOptions(5, 2, 0, 4, true, 0.9, GeneratorLabels.NONE),
          sample,
          run.parameters("generator"));
    }
  }
}
