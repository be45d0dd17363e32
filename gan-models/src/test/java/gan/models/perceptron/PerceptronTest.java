package gan.models.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.graph.Mode;
import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.spi.Condition;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.SampleSpec.Encoding;
import gan.core.spi.ValueRange;
import gan.models.layer.Initialization;
import gan.testkit.GraphRun;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class PerceptronTest {
  private static final SampleSpec FACES =
      new SampleSpec(Shape.of(2, 2, 1), Encoding.FLOAT32, ValueRange.UNIT, 0);

  interface Making
      extends GeneratorContract<PerceptronGeneratorOptions>,
          FactoryContract<PerceptronGeneratorOptions> {
    @Override
    default GeneratorFactory<PerceptronGeneratorOptions> factory() {
      return new PerceptronGeneratorFactory();
    }

    @Override
    default PerceptronGeneratorOptions options() {
      return new PerceptronGeneratorOptions(1, Initialization.GLOROT);
    }
  }

  interface Judging
      extends DiscriminatorContract<PerceptronDiscriminatorOptions>,
          FactoryContract<PerceptronDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<PerceptronDiscriminatorOptions> factory() {
      return new PerceptronDiscriminatorFactory();
    }

    @Override
    default PerceptronDiscriminatorOptions options() {
      return new PerceptronDiscriminatorOptions(Initialization.GLOROT);
    }
  }

  @Nested
  class GeneratorOfFaces implements Making {
    @Override
    public SampleSpec sample() {
      return FACES;
    }
  }

  @Nested
  class GeneratorOfOddImages implements Making {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(3, 5, 3, 10);
    }
  }

  @Nested
  class DiscriminatorOfFaces implements Judging {
    @Override
    public SampleSpec sample() {
      return FACES;
    }
  }

  @Nested
  class DiscriminatorOfVectors implements Judging {
    @Override
    public SampleSpec sample() {
      return SampleSpec.vector(7, ValueRange.UNBOUNDED, 0);
    }
  }

  @Test
  void generatesTheSigmoidOfOneLayer() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("generator");
      PerceptronGenerator generator =
          new PerceptronGenerator(
              new PerceptronGeneratorOptions(1, Initialization.GLOROT), FACES, parameters);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("generator.layer.kernel [1, 4]", "generator.layer.bias [4]");
      run.assign(parameters.all().get(0), 1, -2, 3, -4);
      run.assign(parameters.all().get(1), 0.1, 0.2, 0.3, 0.4);
      double[] made =
          run.evaluate(
                  generator.generate(
                      run.pass(Mode.TRAIN), run.constant(Shape.of(1, 1), 0.5), Condition.none()))
              .values();
      assertThat(made)
          .containsExactly(
              new double[] {sigmoid(0.6), sigmoid(-0.8), sigmoid(1.8), sigmoid(-1.6)},
              Offset.offset(1e-12));
    }
  }

  @Test
  void judgesWithTheLogitOfOneLayer() {
    try (GraphRun run = new GraphRun(Precision.FLOAT64)) {
      Parameters parameters = run.parameters("discriminator");
      PerceptronDiscriminator discriminator =
          new PerceptronDiscriminator(
              new PerceptronDiscriminatorOptions(Initialization.GLOROT), FACES, parameters);
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly("discriminator.layer.kernel [4, 1]", "discriminator.layer.bias [1]");
      run.assign(parameters.all().get(0), 1, -2, 3, -4);
      run.assign(parameters.all().get(1), 0.5);
      double logit =
          run.evaluate(
                  discriminator
                      .judge(
                          run.pass(Mode.TRAIN),
                          run.constant(Shape.of(1, 2, 2, 1), 1, 0.5, 0.25, 0.125),
                          Condition.none())
                      .scores())
              .scalar();
      assertThat(logit).isCloseTo(1 - 1 + 0.75 - 0.5 + 0.5, Offset.offset(1e-12));
    }
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
