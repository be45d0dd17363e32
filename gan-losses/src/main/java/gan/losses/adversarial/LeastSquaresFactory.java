package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link LeastSquares}. */
public final class LeastSquaresFactory implements LossFactory<LeastSquaresOptions> {

  /** For the service loader. */
  public LeastSquaresFactory() {}

  @Override
  public String name() {
    return "least-squares";
  }

  @Override
  public String description() {
    return "Squared distance of scores to their targets (Mao et al. 2016).";
  }

  @Override
  public Class<LeastSquaresOptions> optionsType() {
    return LeastSquaresOptions.class;
  }

  @Override
  public Loss create(LeastSquaresOptions options, SampleSpec sample, Parameters auxiliary) {
    return new LeastSquares(options);
  }
}
