package gan.models.noise;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link NoiseGenerator}. */
public final class NoiseGeneratorFactory implements GeneratorFactory<NoiseGeneratorOptions> {

  /** For the service loader. */
  public NoiseGeneratorFactory() {}

  @Override
  public String name() {
    return "noise";
  }

  @Override
  public String description() {
    return "The latent vector itself: nothing to learn, for discriminators that learn alone.";
  }

  @Override
  public String formula() {
    return "x = scale · z, cut off at the ends of the range";
  }

  @Override
  public Class<NoiseGeneratorOptions> optionsType() {
    return NoiseGeneratorOptions.class;
  }

  @Override
  public Generator create(NoiseGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new NoiseGenerator(options, sample);
  }
}
