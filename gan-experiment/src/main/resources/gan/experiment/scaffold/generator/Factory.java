package %{package};

import gan.core.graph.Parameters;
import gan.core.spi.Generator;
import gan.core.spi.GeneratorFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link %{Part}} as {@code %{name}}. */
public final class %{Part}Factory implements GeneratorFactory<%{Part}Options> {

  /** For the service loader. */
  public %{Part}Factory() {}

  @Override
  public String name() {
    return "%{name}";
  }

  @Override
  public String description() {
    return "A perceptron with one hidden layer, for samples of any shape.";
  }

  @Override
  public Class<%{Part}Options> optionsType() {
    return %{Part}Options.class;
  }

  @Override
  public Generator create(%{Part}Options options, SampleSpec sample, Parameters parameters) {
    return new %{Part}(options, sample, parameters);
  }
}
