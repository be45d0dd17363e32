package gan.models.upsample;

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
import gan.models.layer.Initialization;
import gan.models.layer.Upsample;
import gan.testkit.GraphRun;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class UpsampleGeneratorTest {

  interface Rules extends GeneratorContract<UpsampleGeneratorOptions> {
    @Override
    default GeneratorFactory<UpsampleGeneratorOptions> factory() {
      return new UpsampleGeneratorFactory();
    }

    @Override
    default UpsampleGeneratorOptions options() {
      return options(0, true, GeneratorLabels.NONE);
    }

    default UpsampleGeneratorOptions options(
        int stages, boolean batchNorm, GeneratorLabels labels) {
      return new UpsampleGeneratorOptions(
          5,
          2,
          stages,
          3,
          batchNorm ? Upsample.NEAREST : Upsample.BILINEAR,
          batchNorm,
          0.9,
          Initialization.GLOROT,
          labels);
    }
  }

  @Nested
  class Of28x28x1 implements Rules, FactoryContract<UpsampleGeneratorOptions> {
    @Override
    public GeneratorFactory<UpsampleGeneratorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public UpsampleGeneratorOptions options() {
      return Rules.super.options();
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(28, 28, 1, 0);
    }
  }

  @Nested
  class Of12x20x3WithLabelsAppended implements Rules {
    @Override
    public UpsampleGeneratorOptions options() {
      return options(2, true, GeneratorLabels.CONCAT);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(12, 20, 3, 10);
    }
  }

  @Nested
  class BilinearWithoutBatchNorm implements Rules {
    @Override
    public UpsampleGeneratorOptions options() {
      return options(1, false, GeneratorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return new SampleSpec(Shape.of(6, 2, 1), Encoding.UINT8, ValueRange.UNIT, 0);
    }
  }

  @Test
  void goesThroughTheSizesOfTheDigits() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      UpsampleGenerator generator =
          new UpsampleGenerator(
              new UpsampleGeneratorOptions(
                  100,
                  64,
                  0,
                  3,
                  Upsample.NEAREST,
                  true,
                  0.9,
                  Initialization.GLOROT,
                  GeneratorLabels.NONE),
              SampleSpec.image(28, 28, 1, 0),
              parameters);
      assertThat(generator.stages(run.pass(Mode.TRAIN), run.placeholder(Shape.of(-1, 100))))
          .extracting(stage -> stage.shape().toString())
          .containsExactly(
              "[-1, 7, 7, 128]", "[-1, 14, 14, 128]", "[-1, 28, 28, 64]", "[-1, 28, 28, 1]");
      assertThat(parameters.weights())
          .extracting(Object::toString)
          .containsExactly(
              "generator.base.kernel [100, 6272]",
              "generator.base.norm.gamma [128]",
              "generator.base.norm.beta [128]",
              "generator.stage1.kernel [3, 3, 128, 128]",
              "generator.stage1.norm.gamma [128]",
              "generator.stage1.norm.beta [128]",
              "generator.stage2.kernel [3, 3, 128, 64]",
              "generator.stage2.norm.gamma [64]",
              "generator.stage2.norm.beta [64]",
              "generator.image.kernel [3, 3, 64, 1]",
              "generator.image.bias [1]");
      // 627,200 + 256 + 147,456 + 256 + 73,728 + 128 + 576 + 1
      assertThat(parameters.count()).isEqualTo(849_601);
    }
  }

  @Test
  void offersSizesThatFit() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      UpsampleGeneratorOptions options =
          new UpsampleGeneratorOptions(
              5, 2, 2, 3, Upsample.NEAREST, true, 0.9, Initialization.HE, GeneratorLabels.NONE);
      assertThatThrownBy(
              () -> new UpsampleGenerator(options, SampleSpec.image(30, 28, 3, 0), parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: generator 'dcgan-upsample' needs sides that halve 2 times: expected \
              samples [n, 28, 28, 3] or [n, 32, 28, 3], found [n, 30, 28, 3]
                Fix: resize the images to 28×28 or 32×28, or set 'stages' to at most 1.""");
    }
  }
}
