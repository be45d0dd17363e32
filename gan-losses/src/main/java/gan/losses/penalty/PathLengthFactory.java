package gan.losses.penalty;

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Side;

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
