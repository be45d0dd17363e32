package %{package};

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link %{Part}} as {@code %{name}}. */
public final class %{Part}Factory implements LossFactory<%{Part}Options> {

  /** For the service loader. */
  public %{Part}Factory() {}

  @Override
  public String name() {
    return "%{name}";
  }

  @Override
  public String description() {
    return "The hinge loss with a margin of its own.";
  }

  @Override
  public Class<%{Part}Options> optionsType() {
    return %{Part}Options.class;
  }

  @Override
  public Loss create(%{Part}Options options, SampleSpec sample, Parameters auxiliary) {
    return new %{Part}(options.margin());
  }
}
