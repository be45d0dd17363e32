package gan.models.perceptron;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link PerceptronDiscriminator}. */
public final class PerceptronDiscriminatorFactory
    implements DiscriminatorFactory<PerceptronDiscriminatorOptions> {

  /** For the service loader. */
  public PerceptronDiscriminatorFactory() {}

  @Override
  public String name() {
    return "perceptron";
  }

  @Override
  public String description() {
    return "One layer: the smallest discriminator, for samples of any shape.";
  }

  @Override
  public String formula() {
    return "D(x) = x · w + b";
  }

  @Override
  public Class<PerceptronDiscriminatorOptions> optionsType() {
    return PerceptronDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      PerceptronDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new PerceptronDiscriminator(options, sample, parameters);
  }
}
