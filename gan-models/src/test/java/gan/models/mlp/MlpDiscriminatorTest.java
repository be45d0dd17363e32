package gan.models.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.Trait;
import gan.core.spi.ValueRange;
import gan.core.spi.Verdict;
import gan.models.condition.DiscriminatorLabels;
import gan.models.layer.Activation;
import gan.testkit.GraphRun;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MlpDiscriminatorTest {

  interface Rules extends DiscriminatorContract<MlpDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<MlpDiscriminatorOptions> factory() {
      return new MlpDiscriminatorFactory();
    }

    @Override
    default MlpDiscriminatorOptions options() {
      return new MlpDiscriminatorOptions(
          List.of(8, 7), Activation.LEAKY_RELU, 0.2, DiscriminatorLabels.NONE, false);
    }
  }

  @Nested
  class Of28x28x1 implements Rules, FactoryContract<MlpDiscriminatorOptions> {
    @Override
    public DiscriminatorFactory<MlpDiscriminatorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public MlpDiscriminatorOptions options() {
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
    public MlpDiscriminatorOptions options() {
      return new MlpDiscriminatorOptions(
          List.of(8), Activation.TANH, 0, DiscriminatorLabels.NONE, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(16, 32, 3, 10);
    }
  }

  @Nested
  class OfVectorsWithoutBounds implements Rules {
    @Override
    public MlpDiscriminatorOptions options() {
      return new MlpDiscriminatorOptions(
          List.of(16), Activation.RELU, 0, DiscriminatorLabels.NONE, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.vector(15, ValueRange.UNBOUNDED, 0);
    }
  }

  @Nested
  class OfOneLayer implements Rules {
    @Override
    public MlpDiscriminatorOptions options() {
      return new MlpDiscriminatorOptions(
          List.of(), Activation.RELU, 0, DiscriminatorLabels.NONE, false);
    }

    @Override
    public SampleSpec sample() {
      return new SampleSpec(Shape.of(2, 2, 1), Encoding.UINT8, ValueRange.UNIT, 0);
    }
  }

  @Nested
  class WithLabelsAppended implements Rules {
    @Override
    public MlpDiscriminatorOptions options() {
      return new MlpDiscriminatorOptions(
          List.of(8), Activation.RELU, 0, DiscriminatorLabels.CONCAT, false);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(3, 5, 1, 4);
    }
  }

  @Nested
  class ProjectingUnderSpectralNorm implements Rules {
    @Override
    public MlpDiscriminatorOptions options() {
      return new MlpDiscriminatorOptions(
          List.of(8, 7), Activation.LEAKY_RELU, 0.2, DiscriminatorLabels.PROJECTION, true);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(3, 5, 1, 4);
    }
  }

  @Test
  void declaresSpectralNorm() {
    MlpDiscriminatorFactory factory = new MlpDiscriminatorFactory();
    assertThat(
            factory.traits(
                new MlpDiscriminatorOptions(
                    List.of(8), Activation.RELU, 0, DiscriminatorLabels.NONE, true)))
        .containsExactly(Trait.SPECTRAL_NORM);
    assertThat(
            factory.traits(
                new MlpDiscriminatorOptions(
                    List.of(8), Activation.RELU, 0, DiscriminatorLabels.NONE, false)))
        .isEmpty();
  }

  @Test
  void oneHiddenLayerMakesTheDiscriminatorOfTheParabolas() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      MlpDiscriminator discriminator =
          new MlpDiscriminator(
              new MlpDiscriminatorOptions(
                  List.of(128), Activation.RELU, 0.2, DiscriminatorLabels.NONE, false),
              SampleSpec.vector(15, ValueRange.UNBOUNDED, 0),
              parameters);
      Verdict verdict =
          discriminator.judge(
              run.pass(Mode.TRAIN), run.placeholder(Shape.of(-1, 15)), Condition.none());
      assertThat(verdict.scores().shape()).hasToString("[-1, 1]");
      assertThat(verdict.features().orElseThrow().shape()).hasToString("[-1, 128]");
      assertThat(verdict.features().orElseThrow().op().type()).isEqualTo("Relu");
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly(
              "discriminator.hidden1.kernel [15, 128]",
              "discriminator.hidden1.bias [128]",
              "discriminator.output.kernel [128, 1]",
              "discriminator.output.bias [1]");
      // 1,920 + 128 + 128 + 1
      assertThat(parameters.count()).isEqualTo(2_177);
    }
  }
}
