package gan.models.sagan;

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;
import gan.models.resnet.ResnetGenerator;
import java.util.List;

/**
 * Provides the generator of SAGAN (<a href="https://arxiv.org/abs/1805.08318">Zhang et al.
 * 2019</a>): a {@link ResnetGenerator} with self-attention, conditional batch normalisation and
 * spectral normalisation.
 */
public final class SaganGeneratorFactory implements GeneratorFactory<SaganGeneratorOptions> {

  /** For the service loader. */
  public SaganGeneratorFactory() {}

  @Override
  public String name() {
    return "sagan";
  }

  @Override
  public String description() {
    return "Residual blocks with self-attention, by class, for images (Zhang et al. 2019).";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Zhang et al. 2019, Self-Attention Generative Adversarial Networks, arXiv:1805.08318");
  }

  @Override
  public Class<SaganGeneratorOptions> optionsType() {
    return SaganGeneratorOptions.class;
  }

  @Override
  public Generator create(SaganGeneratorOptions options, SampleSpec sample, Parameters parameters) {
    return new ResnetGenerator(options.resnet(), sample, parameters, "generator 'sagan'");
  }
}
