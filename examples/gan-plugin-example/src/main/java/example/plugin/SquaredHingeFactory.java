package example.plugin;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link SquaredHinge} as {@code squared-hinge}. */
public final class SquaredHingeFactory implements LossFactory<SquaredHingeOptions> {

  @Override
  public String name() {
    return "squared-hinge";
  }

  @Override
  public String description() {
    return "The hinge loss with squared margins.";
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
