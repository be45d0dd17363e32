package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

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
  public String formula() {
    return """
        D: mean (D(x) - α_F)² + mean (D(G(z)) - α_R)²
        with α_F and α_R the moving averages of mean D(G(z)) and mean D(x)""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Tseng et al. 2021, Regularizing Generative Adversarial Networks under Limited Data,"
            + " arXiv:2104.03310");
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
