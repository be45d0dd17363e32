package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link Wasserstein}. */
public final class WassersteinFactory implements LossFactory<WassersteinOptions> {

  /** For the service loader. */
  public WassersteinFactory() {}

  @Override
  public String name() {
    return "wasserstein";
  }

  @Override
  public String description() {
    return "A critic of bounded slope; optional weight clipping (Arjovsky et al. 2017).";
  }

  @Override
  public String formula() {
    return """
        D: mean D(G(z)) - mean D(x)
        G: -mean D(G(z))""";
  }

  @Override
  public List<String> papers() {
    return List.of("Arjovsky et al. 2017, Wasserstein GAN, arXiv:1701.07875");
  }

  @Override
  public Class<WassersteinOptions> optionsType() {
    return WassersteinOptions.class;
  }

  @Override
  public Loss create(WassersteinOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Wasserstein(options);
  }

  /** Clipping means nothing where the weights are rescaled anyway. */
  @Override
  public Set<Need> needs(WassersteinOptions options) {
    return options.clip().isPresent() ? Set.of(Need.PLAIN_WEIGHTS) : Set.of();
  }
}
