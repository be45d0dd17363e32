package gan.models.upsample;

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
import gan.models.layer.Initialization;
import gan.testkit.GraphRun;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

class UpsampleDiscriminatorTest {

  interface Rules extends DiscriminatorContract<UpsampleDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<UpsampleDiscriminatorOptions> factory() {
      return new UpsampleDiscriminatorFactory();
    }

    @Override
    default UpsampleDiscriminatorOptions options() {
      return UpsampleDiscriminatorTest.options(4, true, DiscriminatorLabels.NONE, false);
    }
  }

  private static UpsampleDiscriminatorOptions options(
      int stages, boolean batchNorm, DiscriminatorLabels labels, boolean spectralNorm) {
    return new UpsampleDiscriminatorOptions(
        2, stages, 3, batchNorm, 0.9, 0.2, 0.25, Initialization.GLOROT, labels, spectralNorm);
  }

  @Nested
  class Of28x28x1 implements Rules, FactoryContract<UpsampleDiscriminatorOptions> {
    @Override
    public DiscriminatorFactory<UpsampleDiscriminatorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public UpsampleDiscriminatorOptions options() {
      return Rules.super.options();
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(28, 28, 1, 0);
    }
  }

  @Nested
  class Of13x27x3WithLabelsAsChannels implements Rules {
    @Override
    public UpsampleDiscriminatorOptions options() {
      return UpsampleDiscriminatorTest.options(3, false, DiscriminatorLabels.CONCAT, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(13, 27, 3, 4);
    }
  }

  @Nested
  class ProjectingUnderSpectralNorm implements Rules {
    @Override
    public UpsampleDiscriminatorOptions options() {
      return UpsampleDiscriminatorTest.options(2, false, DiscriminatorLabels.PROJECTION, true);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(8, 6, 1, 4);
    }
  }

  @Test
  void goesThroughTheSizesOfTheDigits() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      UpsampleDiscriminator discriminator =
          new UpsampleDiscriminator(
              new UpsampleDiscriminatorOptions(
                  32,
                  4,
                  3,
                  true,
                  0.9,
                  0.2,
                  0.25,
                  Initialization.GLOROT,
                  DiscriminatorLabels.NONE,
                  false),
              SampleSpec.image(28, 28, 1, 0),
              parameters);
      Pass pass = run.pass(Mode.TRAIN);
      Operand<TFloating> samples = run.placeholder(Shape.of(-1, 28, 28, 1));
      assertThat(discriminator.activations(pass, samples))
          .extracting(activation -> activation.shape().toString())
          .containsExactly(
              "[-1, 14, 14, 32]", "[-1, 7, 7, 64]", "[-1, 4, 4, 128]", "[-1, 4, 4, 256]");
      Verdict verdict = discriminator.judge(pass, samples, Condition.none());
      assertThat(verdict.scores().shape()).hasToString("[-1, 1]");
      assertThat(verdict.features().orElseThrow().shape()).hasToString("[-1, 4096]");
      // 288 + 32 + 18,432 + 128 + 73,728 + 256 + 294,912 + 512 + 4,096 + 1
      assertThat(parameters.count()).isEqualTo(392_385);
    }
  }

  @Test
  void declaresItsTraits() {
    UpsampleDiscriminatorFactory factory = new UpsampleDiscriminatorFactory();
    assertThat(factory.traits(options(2, true, DiscriminatorLabels.NONE, true)))
        .containsExactly(Trait.BATCH_STATISTICS, Trait.SPECTRAL_NORM);
    assertThat(factory.traits(options(1, true, DiscriminatorLabels.NONE, false))).isEmpty();
    assertThat(factory.traits(options(2, false, DiscriminatorLabels.NONE, false))).isEmpty();
  }

  @Test
  void refusesSamplesThatAreNoImages() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      assertThatThrownBy(
              () ->
                  new UpsampleDiscriminator(
                      options(2, false, DiscriminatorLabels.NONE, false),
                      SampleSpec.vector(15, ValueRange.UNBOUNDED, 0),
                      parameters))
          .isInstanceOfSatisfying(
              GanException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.CONFIG))
          .hasMessage(
              """
              error GAN-C021: discriminator 'dcgan-upsample' works on images: expected samples such \
              as [n, 28, 28, 1] or [n, 32, 32, 3], found [n, 15]
                Fix: choose type 'mlp', which takes samples of any shape, or other data.""");
    }
  }
}
