package gan.models.dcgan;

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
import gan.testkit.GraphRun;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class DcganDiscriminatorTest {

  interface Rules extends DiscriminatorContract<DcganDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<DcganDiscriminatorOptions> factory() {
      return new DcganDiscriminatorFactory();
    }

    @Override
    default DcganDiscriminatorOptions options() {
      return options(0, true);
    }

    default DcganDiscriminatorOptions options(int stages, boolean batchNorm) {
      return new DcganDiscriminatorOptions(
          2, stages, 4, batchNorm, 0.9, 0.2, DiscriminatorLabels.NONE, false);
    }
  }

  @Nested
  class Of28x28x1 implements Rules, FactoryContract<DcganDiscriminatorOptions> {
    @Override
    public DiscriminatorFactory<DcganDiscriminatorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public DcganDiscriminatorOptions options() {
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
  class WithoutBatchNorm implements Rules {
    @Override
    public DcganDiscriminatorOptions options() {
      return options(2, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 8, 1, 0);
    }
  }

  @Nested
  class OfOneStage implements Rules {
    @Override
    public DcganDiscriminatorOptions options() {
      return options(1, true);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(2, 2, 1, 0);
    }
  }

  @Nested
  class WithLabelsAsChannels implements Rules {
    @Override
    public DcganDiscriminatorOptions options() {
      return new DcganDiscriminatorOptions(
          2, 2, 4, true, 0.9, 0.2, DiscriminatorLabels.CONCAT, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 12, 1, 4);
    }
  }

  @Nested
  class ProjectingUnderSpectralNorm implements Rules {
    @Override
    public DcganDiscriminatorOptions options() {
      return new DcganDiscriminatorOptions(
          2, 2, 4, false, 0.9, 0.2, DiscriminatorLabels.PROJECTION, true);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 12, 3, 4);
    }
  }

  @Test
  void declaresSpectralNorm() {
    assertThat(
            new DcganDiscriminatorFactory()
                .traits(
                    new DcganDiscriminatorOptions(
                        2, 2, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, true)))
        .containsExactly(Trait.BATCH_STATISTICS, Trait.SPECTRAL_NORM);
  }

  @Test
  void mirrorsTheGenerator() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      DcganDiscriminator discriminator =
          new DcganDiscriminator(
              new DcganDiscriminatorOptions(
                  64, 4, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, false),
              SampleSpec.image(32, 32, 3, 0),
              parameters);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> samples = run.placeholder(Shape.of(-1, 32, 32, 3));
      assertThat(discriminator.activations(pass, samples))
          .extracting(activation -> activation.shape().toString())
          .containsExactly(
              "[-1, 16, 16, 64]", "[-1, 8, 8, 128]", "[-1, 4, 4, 256]", "[-1, 2, 2, 512]");
      Verdict verdict = discriminator.judge(pass, samples, Condition.none());
      assertThat(verdict.scores().shape()).hasToString("[-1, 1]");
      assertThat(verdict.features().orElseThrow().shape()).hasToString("[-1, 2048]");
      assertThat(parameters.weights())
          .extracting(Object::toString)
          .containsExactly(
              "discriminator.stage1.kernel [4, 4, 3, 64]",
              "discriminator.stage1.bias [64]",
              "discriminator.stage2.kernel [4, 4, 64, 128]",
              "discriminator.stage2.norm.gamma [128]",
              "discriminator.stage2.norm.beta [128]",
              "discriminator.stage3.kernel [4, 4, 128, 256]",
              "discriminator.stage3.norm.gamma [256]",
              "discriminator.stage3.norm.beta [256]",
              "discriminator.stage4.kernel [4, 4, 256, 512]",
              "discriminator.stage4.norm.gamma [512]",
              "discriminator.stage4.norm.beta [512]",
              "discriminator.head.kernel [2048, 1]",
              "discriminator.head.bias [1]");
      // 3,072 + 64 + 131,072 + 256 + 524,288 + 512 + 2,097,152 + 1,024 + 2,048 + 1
      assertThat(parameters.count()).isEqualTo(2_759_489);
    }
  }

  @Test
  void declaresBatchStatisticsWhereItNormalizes() {
    DcganDiscriminatorFactory factory = new DcganDiscriminatorFactory();
    assertThat(
            factory.traits(
                new DcganDiscriminatorOptions(
                    2, 0, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, false)))
        .containsExactly(Trait.BATCH_STATISTICS);
    assertThat(
            factory.traits(
                new DcganDiscriminatorOptions(
                    2, 2, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, false)))
        .containsExactly(Trait.BATCH_STATISTICS);
    assertThat(
            factory.traits(
                new DcganDiscriminatorOptions(
                    2, 1, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, false)))
        .isEmpty();
    assertThat(
            factory.traits(
                new DcganDiscriminatorOptions(
                    2, 0, 4, false, 0.9, 0.2, DiscriminatorLabels.NONE, false)))
        .isEmpty();
  }

  @Test
  void refusesSamplesThatAreNoImages() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      assertThatThrownBy(
              () ->
                  new DcganDiscriminator(
                      new DcganDiscriminatorOptions(
                          2, 0, 4, true, 0.9, 0.2, DiscriminatorLabels.NONE, false),
                      SampleSpec.vector(15, ValueRange.UNBOUNDED, 0),
                      parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: discriminator 'dcgan' works on images: expected samples such as \
              [n, 28, 28, 1] or [n, 32, 32, 3], found [n, 15]
                Fix: choose type 'mlp', which takes samples of any shape, or other data.""");
    }
  }
}
