package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Need;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import java.util.List;
import java.util.Set;

/** Provides {@link R2}. */
public final class R2Factory implements PenaltyFactory<SlopeOptions> {

  /** For the service loader. */
  public R2Factory() {}

  @Override
  public String name() {
    return "r2";
  }

  @Override
  public String description() {
    return "Flattens the discriminator at generated samples (Mescheder et al. 2018).";
  }

  @Override
  public String formula() {
    return "D: ½ mean ‖∇D(G(z))‖²";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Mescheder et al. 2018, Which Training Methods for GANs do actually Converge?,"
            + " arXiv:1801.04406");
  }

  @Override
  public Class<SlopeOptions> optionsType() {
    return SlopeOptions.class;
  }

  @Override
  public Penalty create(SlopeOptions options, SampleSpec sample, Parameters auxiliary) {
    return new R2();
  }

  @Override
  public Set<Need> needs(SlopeOptions options) {
    return Set.of(Need.INDEPENDENT_SCORES);
  }
}
