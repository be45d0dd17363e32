package gan.models.mlp;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link MlpGenerator}. */
public final class MlpGeneratorFactory implements GeneratorFactory<MlpGeneratorOptions> {

  /** For the service loader. */
  public MlpGeneratorFactory() {}

  @Override
  public String name() {
    return "mlp";
  }

  @Override
  public String description() {
    return "Dense layers: a multilayer perceptron that makes samples of any shape.";
  }

  @Override
  public Class<MlpGeneratorOptions> optionsType() {
    return MlpGeneratorOptions.class;
  }

  @Override
  public Generator create(MlpGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new MlpGenerator(options, sample, parameters);
  }
}
