package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Need;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link WganGp}. */
public final class WganGpFactory implements PenaltyFactory<WganGpOptions> {

  /** For the service loader. */
  public WganGpFactory() {}

  @Override
  public String name() {
    return "wgan-gp";
  }

  @Override
  public String description() {
    return "Holds the critic's slope at 1 between samples (Gulrajani et al. 2017).";
  }

  @Override
  public String formula() {
    return """
        D: mean (‖∇D(x̂)‖ - t)², with x̂ on the lines between real and generated samples
        one-sided: mean max(0, ‖∇D(x̂)‖ - t)²""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Gulrajani et al. 2017, Improved Training of Wasserstein GANs, arXiv:1704.00028");
  }

  @Override
  public Class<WganGpOptions> optionsType() {
    return WganGpOptions.class;
  }

  @Override
  public Penalty create(WganGpOptions options, SampleSpec sample, Parameters auxiliary) {
    return new WganGp(options);
  }

  @Override
  public Set<Need> needs(WganGpOptions options) {
    return Set.of(Need.INDEPENDENT_SCORES);
  }
}
