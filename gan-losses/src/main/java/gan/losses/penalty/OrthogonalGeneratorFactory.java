package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Side;
import java.util.List;

/** Provides {@link Orthogonal}. */
public final class OrthogonalGeneratorFactory implements PenaltyFactory<OrthogonalOptions> {

  /** For the service loader. */
  public OrthogonalGeneratorFactory() {}

  @Override
  public String name() {
    return "orthogonal-generator";
  }

  @Override
  public String description() {
    return "Filters of G's kernels at right angles (Brock et al. 2018).";
  }

  @Override
  public String formula() {
    return "G: Σ ‖WᵀW ∘ (1 - I)‖², over G's kernels W";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Brock et al. 2018, Large Scale GAN Training for High Fidelity Natural Image Synthesis,"
            + " arXiv:1809.11096");
  }

  @Override
  public Class<OrthogonalOptions> optionsType() {
    return OrthogonalOptions.class;
  }

  @Override
  public Penalty create(OrthogonalOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Orthogonal(Side.GENERATOR);
  }

  @Override
  public Side side() {
    return Side.GENERATOR;
  }
}
