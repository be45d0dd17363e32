package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Need;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
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
