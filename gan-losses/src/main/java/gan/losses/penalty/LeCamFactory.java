package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link LeCam}. */
public final class LeCamFactory implements PenaltyFactory<LeCamOptions> {

  /** For the service loader. */
  public LeCamFactory() {}

  @Override
  public String name() {
    return "lecam";
  }

  @Override
  public String description() {
    return "Ties scores to the other side's moving average (Tseng et al. 2021).";
  }

  @Override
  public Class<LeCamOptions> optionsType() {
    return LeCamOptions.class;
  }

  @Override
  public Penalty create(LeCamOptions options, SampleSpec sample, Parameters auxiliary) {
    return new LeCam(options, auxiliary);
  }
}
