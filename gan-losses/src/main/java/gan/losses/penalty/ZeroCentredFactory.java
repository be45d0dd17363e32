package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Need;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import java.util.List;
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
  public String formula() {
    return "D: mean ‖∇D(x̂)‖², with x̂ on the lines between real and generated samples";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Thanh-Tung et al. 2019, Improving Generalization and Stability of Generative"
            + " Adversarial Networks, arXiv:1902.03984");
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
