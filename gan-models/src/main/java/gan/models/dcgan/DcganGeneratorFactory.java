package gan.models.dcgan;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link DcganGenerator}. */
public final class DcganGeneratorFactory implements GeneratorFactory<DcganGeneratorOptions> {

  /** For the service loader. */
  public DcganGeneratorFactory() {}

  @Override
  public String name() {
    return "dcgan";
  }

  @Override
  public String description() {
    return "Transposed convolutions with batch norm, for images (DCGAN, Radford et al. 2015).";
  }

  @Override
  public Class<DcganGeneratorOptions> optionsType() {
    return DcganGeneratorOptions.class;
  }

  @Override
  public Generator create(DcganGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new DcganGenerator(options, sample, parameters);
  }
}
