package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link Hinge}. */
public final class HingeFactory implements LossFactory<NoOptions> {

  /** For the service loader. */
  public HingeFactory() {}

  @Override
  public String name() {
    return "hinge";
  }

  @Override
  public String description() {
    return "Margins of 1 for D, the mean score for G (Lim and Ye 2017).";
  }

  @Override
  public Class<NoOptions> optionsType() {
    return NoOptions.class;
  }

  @Override
  public Loss create(NoOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Hinge();
  }
}
