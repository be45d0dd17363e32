package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

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
  public String formula() {
    return """
        D: mean max(0, 1 - D(x)) + mean max(0, 1 + D(G(z)))
        G: -mean D(G(z))""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Lim and Ye 2017, Geometric GAN, arXiv:1705.02894",
        "Miyato et al. 2018, Spectral Normalization for Generative Adversarial Networks,"
            + " arXiv:1802.05957");
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
