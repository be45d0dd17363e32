package %{package};

import gan.core.spi.Metric;
import gan.core.spi.MetricFactory;

/** Provides {@link %{Part}} as {@code %{name}}. */
public final class %{Part}Factory implements MetricFactory<%{Part}Options> {

  /** For the service loader. */
  public %{Part}Factory() {}

  @Override
  public String name() {
    return "%{name}";
  }

  @Override
  public String description() {
    return "The distance between the means of real and generated samples.";
  }

  @Override
  public Class<%{Part}Options> optionsType() {
    return %{Part}Options.class;
  }

  @Override
  public Metric create(%{Part}Options options) {
    return new %{Part}(name());
  }
}
