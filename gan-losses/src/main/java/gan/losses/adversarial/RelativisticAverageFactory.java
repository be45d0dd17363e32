package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link RelativisticAverage}. */
public final class RelativisticAverageFactory implements LossFactory<RelativisticAverageOptions> {

  /** For the service loader. */
  public RelativisticAverageFactory() {}

  @Override
  public String name() {
    return "relativistic-average";
  }

  @Override
  public String description() {
    return "Scores against the other side's mean (Jolicoeur-Martineau 2018).";
  }

  @Override
  public Class<RelativisticAverageOptions> optionsType() {
    return RelativisticAverageOptions.class;
  }

  @Override
  public Loss create(RelativisticAverageOptions options, SampleSpec sample, Parameters auxiliary) {
    return new RelativisticAverage(options);
  }
}
