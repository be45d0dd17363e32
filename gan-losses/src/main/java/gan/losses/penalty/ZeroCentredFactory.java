package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Need;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import java.util.Set;

/** Provides {@link ZeroCentred}. */
public final class ZeroCentredFactory implements PenaltyFactory<ZeroCentredOptions> {

  /** For the service loader. */
  public ZeroCentredFactory() {}

  @Override
  public String name() {
    return "zero-centred";
  }

  @Override
  public String description() {
    return "Flattens the discriminator between samples (Thanh-Tung et al. 2019).";
  }

  @Override
  public Class<ZeroCentredOptions> optionsType() {
    return ZeroCentredOptions.class;
  }

  @Override
  public Penalty create(ZeroCentredOptions options, SampleSpec sample, Parameters auxiliary) {
    return new ZeroCentred();
  }

  @Override
  public Set<Need> needs(ZeroCentredOptions options) {
    return Set.of(Need.INDEPENDENT_SCORES);
  }
}
