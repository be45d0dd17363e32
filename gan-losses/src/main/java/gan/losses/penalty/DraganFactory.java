package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Need;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
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
