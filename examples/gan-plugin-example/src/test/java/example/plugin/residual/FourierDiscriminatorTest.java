package example.plugin.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.graph.Parameters;
import gan.core.graph.Precision;
import gan.core.problem.GanException;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.ValueRange;
import gan.testkit.GraphRun;
import gan.testkit.contract.DiscriminatorContract;
import gan.testkit.contract.FactoryContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FourierDiscriminatorTest {
  private static final SampleSpec POINT = SampleSpec.vector(2, ValueRange.UNBOUNDED, 0);

  interface Rules extends DiscriminatorContract<FourierDiscriminatorOptions> {
    @Override
    default DiscriminatorFactory<FourierDiscriminatorOptions> factory() {
      return new FourierDiscriminatorFactory();
    }

    @Override
    default FourierDiscriminatorOptions options() {
      return new FourierDiscriminatorOptions(3, 0.5, 8, 2, false);
    }

    @Override
    default SampleSpec sample() {
      return POINT;
    }
  }

  @Nested
  class OfPoints implements Rules, FactoryContract<FourierDiscriminatorOptions> {
    @Override
    public DiscriminatorFactory<FourierDiscriminatorOptions> factory() {
      return Rules.super.factory();
    }

    @Override
    public FourierDiscriminatorOptions options() {
      return Rules.super.options();
    }
  }

  /** Declares a trait, and the contract then demands that it is true. */
  @Nested
  class WithDeviation implements Rules {
    @Override
    public FourierDiscriminatorOptions options() {
      return new FourierDiscriminatorOptions(3, 0.5, 8, 1, true);
    }
  }

  @Test
  void frequenciesAreAStateThatNobodyTrains() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      Parameters parameters = run.parameters("discriminator");
      assertThat(
              new FourierDiscriminator(
                  new FourierDiscriminatorOptions(3, 0.5, 8, 0, true), POINT, parameters))
          .isNotNull();
      assertThat(parameters.all())
          .extracting(Object::toString)
          .containsExactly(
              "discriminator.frequencies [2, 3]",
              "discriminator.input.kernel [8, 8]",
              "discriminator.input.bias [8]",
              "discriminator.deviation []",
              "discriminator.output.kernel [9, 1]",
              "discriminator.output.bias [1]");
      assertThat(parameters.weights()).hasSize(4);
    }
  }

  @Test
  void imagesAreRefused() {
    try (GraphRun run = new GraphRun(Precision.FLOAT32)) {
      assertThatThrownBy(
              () ->
                  new FourierDiscriminator(
                      new FourierDiscriminatorOptions(3, 0.5, 8, 2, false),
                      SampleSpec.image(4, 4, 1, 0),
                      run.parameters("discriminator")))
          .isInstanceOf(GanException.class)
          .hasMessage(
              """
              error GAN-C021: discriminator 'fourier' judges vectors, but samples are [4, 4, 1]
                Fix: choose another discriminator, such as dcgan or mlp.\
              """);
    }
  }
}
