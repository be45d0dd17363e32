package example.plugin.energy;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link EnergyMargin} as {@code energy-margin}. */
public final class EnergyMarginFactory implements LossFactory<EnergyMarginOptions> {
  static final String PAPER =
      "Zhao et al. 2016, Energy-based Generative Adversarial Network, arXiv:1609.03126";

  /** For the service loader. */
  public EnergyMarginFactory() {}

  @Override
  public String name() {
    return "energy-margin";
  }

  @Override
  public String description() {
    return "Energies of real samples low, of generated ones above a margin (Zhao et al. 2016).";
  }

  @Override
  public String formula() {
    return "D: mean E(x) + mean max(0, m - E(G(z)))\nG: mean E(G(z)), with E = -D";
  }

  @Override
  public List<String> papers() {
    return List.of(PAPER);
  }

  @Override
  public Class<EnergyMarginOptions> optionsType() {
    return EnergyMarginOptions.class;
  }

  @Override
  public Loss create(EnergyMarginOptions options, SampleSpec sample, Parameters auxiliary) {
    return new EnergyMargin(options.margin());
  }
}
