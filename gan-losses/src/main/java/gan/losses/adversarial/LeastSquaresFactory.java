package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

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
  public String formula() {
    return """
        D: ½ mean (D(x) - b)² + ½ mean (D(G(z)) - a)²
        G: ½ mean (D(G(z)) - c)²""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Mao et al. 2016, Least Squares Generative Adversarial Networks, arXiv:1611.04076");
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
