package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Need;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link Consistency}. */
public final class ConsistencyFactory implements PenaltyFactory<ConsistencyOptions> {

  /** For the service loader. */
  public ConsistencyFactory() {}

  @Override
  public String name() {
    return "consistency";
  }

  @Override
  public String description() {
    return "Equal scores for a sample and its shifted, flipped copy (Zhang et al. 2019).";
  }

  @Override
  public String formula() {
    return """
        D: mean (D(x) - D(T(x)))²
        balanced: and mean (D(G(z)) - D(T(G(z))))²""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Zhang et al. 2019, Consistency Regularization for Generative Adversarial Networks,"
            + " arXiv:1910.12027",
        "Zhao et al. 2020, Improved Consistency Regularization for GANs, arXiv:2002.04724");
  }

  @Override
  public Class<ConsistencyOptions> optionsType() {
    return ConsistencyOptions.class;
  }

  @Override
  public Penalty create(ConsistencyOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Consistency(options, sample);
  }

  @Override
  public Set<Need> needs(ConsistencyOptions options) {
    return Set.of(Need.NO_PAIRS);
  }
}
