package gan.models.pix2pix;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link UnetGenerator}. */
public final class UnetGeneratorFactory implements GeneratorFactory<UnetGeneratorOptions> {

  /** For the service loader. */
  public UnetGeneratorFactory() {}

  @Override
  public String name() {
    return "unet";
  }

  @Override
  public String description() {
    return "A U-Net that makes images of images (pix2pix, Isola et al. 2017).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Isola et al. 2017, Image-to-Image Translation with Conditional Adversarial Networks,"
            + " arXiv:1611.07004");
  }

  @Override
  public Class<UnetGeneratorOptions> optionsType() {
    return UnetGeneratorOptions.class;
  }

  @Override
  public Generator create(UnetGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new UnetGenerator(options, sample, parameters);
  }
}
