package gan.losses.adversarial;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link FGan}. */
public final class FGanFactory implements LossFactory<FGanOptions> {

  /** For the service loader. */
  public FGanFactory() {}

  @Override
  public String name() {
    return "f-gan";
  }

  @Override
  public String description() {
    return "A bound on a chosen f-divergence (Nowozin et al. 2016).";
  }

  @Override
  public String formula() {
    return """
        D: -mean g(D(x)) + mean f*(g(D(G(z))))
        G: -mean g(D(G(z)))
        with the divergence's output activation g and conjugate f*""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Nowozin et al. 2016, f-GAN: Training Generative Neural Samplers using Variational"
            + " Divergence Minimization, arXiv:1606.00709");
  }

  @Override
  public Class<FGanOptions> optionsType() {
    return FGanOptions.class;
  }

  @Override
  public Loss create(FGanOptions options, SampleSpec sample, Parameters auxiliary) {
    return new FGan(options);
  }
}
