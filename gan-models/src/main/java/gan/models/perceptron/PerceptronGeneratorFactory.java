package gan.models.perceptron;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link PerceptronGenerator}. */
public final class PerceptronGeneratorFactory
    implements GeneratorFactory<PerceptronGeneratorOptions> {

  /** For the service loader. */
  public PerceptronGeneratorFactory() {}

  @Override
  public String name() {
    return "perceptron";
  }

  @Override
  public String description() {
    return "One layer: the smallest generator, for samples of any shape.";
  }

  @Override
  public String formula() {
    return "x = σ(z · w + b), with σ by the range of samples: sigmoid, tanh or nothing";
  }

  @Override
  public Class<PerceptronGeneratorOptions> optionsType() {
    return PerceptronGeneratorOptions.class;
  }

  @Override
  public Generator create(
      PerceptronGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new PerceptronGenerator(options, sample, parameters);
  }
}
