package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link Minimax}. */
public final class MinimaxFactory implements LossFactory<CrossEntropyOptions> {

  /** For the service loader. */
  public MinimaxFactory() {}

  @Override
  public String name() {
    return "minimax";
  }

  @Override
  public String description() {
    return "Cross-entropy; G lowers ln(1 - D(G(z))), the zero-sum game (Goodfellow et al. 2014).";
  }

  @Override
  public String formula() {
    return """
        D: -mean ln σ(D(x)) - mean ln(1 - σ(D(G(z))))
        G: mean ln(1 - σ(D(G(z))))""";
  }

  @Override
  public List<String> papers() {
    return List.of("Goodfellow et al. 2014, Generative Adversarial Networks, arXiv:1406.2661");
  }

  @Override
  public Class<CrossEntropyOptions> optionsType() {
    return CrossEntropyOptions.class;
  }

  @Override
  public Loss create(CrossEntropyOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Minimax(options);
  }
}
