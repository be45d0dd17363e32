package gan.models.biggan;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

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
  public List<String> papers() {
    return List.of(
        "Brock et al. 2019, Large Scale GAN Training for High Fidelity Natural Image Synthesis,"
            + " arXiv:1809.11096");
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
