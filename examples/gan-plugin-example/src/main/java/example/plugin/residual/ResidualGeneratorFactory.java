package example.plugin.residual;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link ResidualGenerator} as {@code residual}. */
public final class ResidualGeneratorFactory implements GeneratorFactory<ResidualGeneratorOptions> {

  /** For the service loader. */
  public ResidualGeneratorFactory() {}

  @Override
  public String name() {
    return "residual";
  }

  @Override
  public String description() {
    return "Dense layers with residual connections (He et al. 2015), for samples of any shape.";
  }

  @Override
  public String formula() {
    return "x ← x + W₂ relu(W₁ x), a block";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "He et al. 2015, Deep Residual Learning for Image Recognition, arXiv:1512.03385");
  }

  @Override
  public Class<ResidualGeneratorOptions> optionsType() {
    return ResidualGeneratorOptions.class;
  }

  @Override
  public Generator create(
      ResidualGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new ResidualGenerator(options, sample, parameters);
  }
}
