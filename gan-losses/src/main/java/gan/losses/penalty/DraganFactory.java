package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Need;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link Dragan}. */
public final class DraganFactory implements PenaltyFactory<DraganOptions> {

  /** For the service loader. */
  public DraganFactory() {}

  @Override
  public String name() {
    return "dragan";
  }

  @Override
  public String description() {
    return "Holds the slope at 1 around real samples (Kodali et al. 2017).";
  }

  @Override
  public String formula() {
    return "D: mean (‖∇D(x + δ)‖ - k)², with normal noise δ and the target k";
  }

  @Override
  public List<String> papers() {
    return List.of("Kodali et al. 2017, On Convergence and Stability of GANs, arXiv:1705.07215");
  }

  @Override
  public Class<DraganOptions> optionsType() {
    return DraganOptions.class;
  }

  @Override
  public Penalty create(DraganOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Dragan(options);
  }

  @Override
  public Set<Need> needs(DraganOptions options) {
    return Set.of(Need.INDEPENDENT_SCORES);
  }
}
