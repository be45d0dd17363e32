package gan.models.upsample;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link UpsampleGenerator}. */
public final class UpsampleGeneratorFactory implements GeneratorFactory<UpsampleGeneratorOptions> {

  /** For the service loader. */
  public UpsampleGeneratorFactory() {}

  @Override
  public String name() {
    return "dcgan-upsample";
  }

  @Override
  public String description() {
    return "Upsampling and convolutions with batch norm, for images (Odena et al. 2016).";
  }

  @Override
  public List<String> papers() {
    return List.of("Odena et al. 2016, Deconvolution and Checkerboard Artifacts, Distill");
  }

  @Override
  public Class<UpsampleGeneratorOptions> optionsType() {
    return UpsampleGeneratorOptions.class;
  }

  @Override
  public Generator create(
      UpsampleGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new UpsampleGenerator(options, sample, parameters);
  }
}
