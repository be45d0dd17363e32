package example.plugin.residual;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Precision;
import gan.core.problem.GanException;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.GraphRun;
import gan.testkit.contract.FactoryContract;
import gan.testkit.contract.GeneratorContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResidualGeneratorTest {

  interface Rules extends GeneratorContract<ResidualGeneratorOptions> {
    @Override
    default GeneratorFactory<ResidualGeneratorOptions> factory() {
      return new ResidualGeneratorFactory();
    }

    @Override
    default ResidualGeneratorOptions options() {
      return new ResidualGeneratorOptions(5, 8, 2);
    }
  }

  @Nested
  class OfPoints implements Rules, FactoryContract<ResidualGeneratorOptions> {
    @Override
    public GeneratorFactory<ResidualGeneratorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public ResidualGeneratorOptions options() {
      return Rules.super.options();
    }

    @Override
    public SampleSpec sample() {
      return SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);
    }
  }

  @Nested
  class OfImages implements Rules {
    @Override
    public SampleSpec sample() {
      return SampleSpec.image(4, 6, 3, 0);
    }
  }

  @Nested
  class OfVectorsFrom2To5 implements Rules {
    @Override
    public SampleSpec sample() {
      return SampleSpec.vector(3, new ValueRange(2, 5), 0);
    }
  }

  @Test
  void aRangeWithOneEndIsRefused() {
    SampleSpec sample = SampleSpec.vector(3, new ValueRange(0, Double.POSITIVE_INFINITY), 0);
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      assertThatThrownBy(
              () ->
                  new ResidualGenerator(
                      new ResidualGeneratorOptions(5, 8, 2), sample, run.parameters("generator")))
          .isInstanceOf(GanException.class)
          .hasMessage(
              """
              error GAN-C021: generator 'residual' cannot make numbers in [0.0, Infinity], which has \
              one end
                Fix: choose data that has two ends, as images have, or none.\
              """);
    }
  }
}
