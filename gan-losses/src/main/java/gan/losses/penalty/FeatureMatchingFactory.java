package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Side;

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
