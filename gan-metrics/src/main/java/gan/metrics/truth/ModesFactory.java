package gan.metrics.truth;

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;
import gan.core.spi.MetricNeed;
import java.util.List;
import java.util.Set;

/** Makes the {@code modes} metric. */
public final class ModesFactory implements MetricFactory<ModesOptions> {
  static final String NAME = "modes";

  /** For the service loader. */
  public ModesFactory() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Share of samples of high quality, and how many modes they reach (Srivastava et al."
        + " 2017).";
  }

  @Override
  public String formula() {
    return """
        high-quality: share of samples that the distribution could well have given
        modes-covered: modes that are nearest to at least one of these""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Srivastava et al. 2017, VEEGAN: Reducing Mode Collapse in GANs using Implicit"
            + " Variational Learning, arXiv:1705.07761");
  }

  @Override
  public Class<ModesOptions> optionsType() {
    return ModesOptions.class;
  }

  @Override
  public Metric create(ModesOptions options) {
    return new Modes();
  }

  @Override
  public Set<MetricNeed> needs(ModesOptions options) {
    return Set.of(MetricNeed.KNOWN_DISTRIBUTION);
  }
}
