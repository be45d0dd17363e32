package gan.models.biggan;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link BigganGenerator}. */
public final class BigganGeneratorFactory implements GeneratorFactory<BigganGeneratorOptions> {

  /** For the service loader. */
  public BigganGeneratorFactory() {}

  @Override
  public String name() {
    return "biggan";
  }

  @Override
  public String description() {
    return "Wide residual blocks by latent part and class, for images (Brock et al. 2019).";
  }

  @Override
  public Class<BigganGeneratorOptions> optionsType() {
    return BigganGeneratorOptions.class;
  }

  @Override
  public Generator create(
      BigganGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new BigganGenerator(options, sample, parameters, "generator 'biggan'");
  }
}
