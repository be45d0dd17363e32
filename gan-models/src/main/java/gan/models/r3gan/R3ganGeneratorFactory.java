package gan.models.r3gan;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link R3ganGenerator}. */
public final class R3ganGeneratorFactory implements GeneratorFactory<R3ganGeneratorOptions> {

  /** For the service loader. */
  public R3ganGeneratorFactory() {}

  @Override
  public String name() {
    return "r3gan";
  }

  @Override
  public String description() {
    return "Residual blocks without normalisation, for images (Huang et al. 2024).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Huang et al. 2024, The GAN is dead; long live the GAN! A Modern GAN Baseline,"
            + " arXiv:2501.05441");
  }

  @Override
  public Class<R3ganGeneratorOptions> optionsType() {
    return R3ganGeneratorOptions.class;
  }

  @Override
  public Generator create(R3ganGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new R3ganGenerator(options, sample, parameters, "generator 'r3gan'");
  }
}
