package gan.models.stylegan2;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link StyleganGenerator}. */
public final class StyleganGeneratorFactory implements GeneratorFactory<StyleganGeneratorOptions> {

  /** For the service loader. */
  public StyleganGeneratorFactory() {}

  @Override
  public String name() {
    return "stylegan2";
  }

  @Override
  public String description() {
    return "Modulated convolutions by style, with noise and skip connections, for images (Karras"
        + " et al. 2020).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Karras et al. 2020, Analyzing and Improving the Image Quality of StyleGAN,"
            + " arXiv:1912.04958");
  }

  @Override
  public Class<StyleganGeneratorOptions> optionsType() {
    return StyleganGeneratorOptions.class;
  }

  @Override
  public Generator create(
      StyleganGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new StyleganGenerator(options, sample, parameters, "generator 'stylegan2'");
  }
}
