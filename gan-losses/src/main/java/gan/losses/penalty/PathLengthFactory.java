package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Side;
import java.util.List;

/** Provides {@link PathLength}. */
public final class PathLengthFactory implements PenaltyFactory<PathLengthOptions> {

  /** For the service loader. */
  public PathLengthFactory() {}

  @Override
  public String name() {
    return "path-length";
  }

  @Override
  public String description() {
    return "Equal steps of the latent move samples equally far (Karras et al. 2020).";
  }

  @Override
  public String formula() {
    return """
        G: mean (‖Jᵀy‖ - a)²
        with the Jacobian J of a sample by its latent vector, normal noise y over √pixels, \
        and the moving mean a of ‖Jᵀy‖""";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Karras et al. 2020, Analyzing and Improving the Image Quality of StyleGAN,"
            + " arXiv:1912.04958");
  }

  @Override
  public Class<PathLengthOptions> optionsType() {
    return PathLengthOptions.class;
  }

  @Override
  public Penalty create(PathLengthOptions options, SampleSpec sample, Parameters auxiliary) {
    return new PathLength(options, sample, auxiliary);
  }

  @Override
  public Side side() {
    return Side.GENERATOR;
  }
}
