package gan.models.dcgan;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

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
  public List<String> papers() {
    return List.of(
        "Radford et al. 2015, Unsupervised Representation Learning with Deep Convolutional"
            + " Generative Adversarial Networks, arXiv:1511.06434");
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
