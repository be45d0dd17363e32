package example.plugin.energy;

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Side;
import java.util.List;

/** Provides {@link PullingAway} as {@code pulling-away}. */
public final class PullingAwayFactory implements PenaltyFactory<PullingAwayOptions> {

  /** For the service loader. */
  public PullingAwayFactory() {}

  @Override
  public String name() {
    return "pulling-away";
  }

  @Override
  public String description() {
    return "Features of generated samples that point into different directions (Zhao et al. 2016).";
  }

  @Override
  public String formula() {
    return "G: mean over i, j of (fᵢ·fⱼ / ‖fᵢ‖‖fⱼ‖)², with f the features of G(z)";
  }

  @Override
  public List<String> papers() {
    return List.of(EnergyMarginFactory.PAPER);
  }

  @Override
  public Class<PullingAwayOptions> optionsType() {
    return PullingAwayOptions.class;
  }

  @Override
  public Penalty create(PullingAwayOptions options, SampleSpec sample, Parameters auxiliary) {
    return new PullingAway();
  }

  @Override
  public Side side() {
    return Side.GENERATOR;
  }
}
