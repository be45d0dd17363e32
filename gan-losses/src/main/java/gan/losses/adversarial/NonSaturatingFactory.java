package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link NonSaturating}. */
public final class NonSaturatingFactory implements LossFactory<CrossEntropyOptions> {

  /** For the service loader. */
  public NonSaturatingFactory() {}

  @Override
  public String name() {
    return "non-saturating";
  }

  @Override
  public String description() {
    return "Cross-entropy; G raises ln D(G(z)) (Goodfellow et al. 2014).";
  }

  @Override
  public String formula() {
    return """
        D: -mean ln σ(D(x)) - mean ln(1 - σ(D(G(z))))
        G: -mean ln σ(D(G(z)))""";
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
    return new NonSaturating(options);
  }
}
