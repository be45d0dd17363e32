package example.plugin;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link SquaredHinge} as {@code squared-hinge}. */
public final class SquaredHingeFactory implements LossFactory<SquaredHingeOptions> {

  /** For the service loader. */
  public SquaredHingeFactory() {}

  @Override
  public String name() {
    return "squared-hinge";
  }

  @Override
  public String description() {
    return "The hinge loss with squared margins.";
  }

  @Override
  public String formula() {
    return "D: mean max(0, m - D(x))² + mean max(0, m + D(G(z)))²\nG: -mean D(G(z))";
  }

  @Override
  public List<String> papers() {
    return List.of("Lim and Ye 2017, Geometric GAN, arXiv:1705.02894 (the hinge, not squared)");
  }

  @Override
  public Class<SquaredHingeOptions> optionsType() {
    return SquaredHingeOptions.class;
  }

  @Override
  public Loss create(SquaredHingeOptions options, SampleSpec sample, Parameters auxiliary) {
    return new SquaredHinge(options.margin());
  }
}
