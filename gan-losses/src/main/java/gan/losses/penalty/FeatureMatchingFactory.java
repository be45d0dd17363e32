package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Side;
import java.util.List;

/** Provides {@link FeatureMatching}. */
public final class FeatureMatchingFactory implements PenaltyFactory<FeatureMatchingOptions> {

  /** For the service loader. */
  public FeatureMatchingFactory() {}

  @Override
  public String name() {
    return "feature-matching";
  }

  @Override
  public String description() {
    return "Equal mean features of real and generated samples (Salimans et al. 2016).";
  }

  @Override
  public String formula() {
    return "G: ‖mean f(x) - mean f(G(z))‖², with the discriminator's features f";
  }

  @Override
  public List<String> papers() {
    return List.of("Salimans et al. 2016, Improved Techniques for Training GANs, arXiv:1606.03498");
  }

  @Override
  public Class<FeatureMatchingOptions> optionsType() {
    return FeatureMatchingOptions.class;
  }

  @Override
  public Penalty create(FeatureMatchingOptions options, SampleSpec sample, Parameters auxiliary) {
    return new FeatureMatching();
  }

  @Override
  public Side side() {
    return Side.GENERATOR;
  }
}
