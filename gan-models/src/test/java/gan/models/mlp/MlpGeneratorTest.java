package gan.models.mlp;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.models.condition.GeneratorLabels;
import gan.models.layer.Activation;
import gan.testkit.GraphRun;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MlpGeneratorTest {

  interface Rules extends GeneratorContract<MlpGeneratorOptions> {
    @Override
    default GeneratorFactory<MlpGeneratorOptions> factory() {
      return new MlpGeneratorFactory();
    }

    @Override
    default MlpGeneratorOptions options() {
      return new MlpGeneratorOptions(5, List.of(8, 7), Activation.RELU, 0.2, GeneratorLabels.NONE);
    }
  }

  @Nested
  class Of28x28x1 implements Rules, FactoryContract<MlpGeneratorOptions> {
    @Override
    public GeneratorFactory<MlpGeneratorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public MlpGeneratorOptions options() {
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
    public MlpGeneratorOptions options() {
      return new MlpGeneratorOptions(
          5, List.of(8), Activation.LEAKY_RELU, 0.1, GeneratorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(32, 32, 3, 0);
    }
  }

  @Nested
  class Of16x32x3WithLabels implements Rules {
    @Override
    public MlpGeneratorOptions options() {
      return new MlpGeneratorOptions(
          5, List.of(8, 7, 6), Activation.SIGMOID, 0, GeneratorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(16, 32, 3, 10);
    }
  }

  @Nested
  class OfVectorsWithoutBounds implements Rules {
    @Override
    public MlpGeneratorOptions options() {
      return new MlpGeneratorOptions(5, List.of(8), Activation.TANH, 0, GeneratorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.vector(15, ValueRange.UNBOUNDED, 0);
    }
  }

  @Nested
  class OfVectorsAboveZero implements Rules {
    @Override
    public SampleSpec sample() {
      return SampleSpec.vector(3, new ValueRange(0, Double.POSITIVE_INFINITY), 0);
    }
  }

  @Nested
  class OfOneLayerFromZeroToOne implements Rules {
    @Override
    public MlpGeneratorOptions options() {
      return new MlpGeneratorOptions(1, List.of(), Activation.RELU, 0, GeneratorLabels.NONE);
    }

    @Override
    public SampleSpec sample() {
      return new SampleSpec(Shape.of(2, 2, 1), Encoding.UINT8, ValueRange.UNIT, 0);
    }
  }

  @Nested
  class WithLabelsAppended implements Rules {
    @Override
    public MlpGeneratorOptions options() {
      return new MlpGeneratorOptions(5, List.of(8), Activation.RELU, 0, GeneratorLabels.CONCAT);
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.image(3, 5, 1, 4);
    }
  }

  @Test
  void oneHiddenLayerMakesTheGeneratorOfTheParabolas() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("generator");
      MlpGenerator generator =
          new MlpGenerator(
              new MlpGeneratorOptions(5, List.of(128), Activation.RELU, 0.2, GeneratorLabels.NONE),
              SampleSpec.vector(15, ValueRange.UNBOUNDED, 0),
              parameters);
      assertThat(
              generator
                  .generate(
                      run.pass(Mode.TRAIN), run.placeholder(Shape.of(-1, 5)), Condition.none())
                  .shape())
          .hasToString("[-1, 15]");
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly(
              "generator.hidden1.kernel [5, 128]",
              "generator.hidden1.bias [128]",
              "generator.output.kernel [128, 15]",
              "generator.output.bias [15]");
      // 640 + 128 + 1,920 + 15
      assertThat(parameters.count()).isEqualTo(2_703);
    }
  }
}
