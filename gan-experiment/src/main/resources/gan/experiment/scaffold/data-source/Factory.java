package %{package};

import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;

/** Provides {@link %{Part}} as {@code %{name}}. */
public final class %{Part}Factory implements DataSourceFactory<%{Part}Options> {

  /** For the service loader. */
  public %{Part}Factory() {}

  @Override
  public String name() {
    return "%{name}";
  }

  @Override
  public String description() {
    return "Endless points of the plane on two half circles that interlock: no files.";
  }

  @Override
  public Class<%{Part}Options> optionsType() {
    return %{Part}Options.class;
  }

  @Override
  public DataSource open(%{Part}Options options, long seed) {
    return new %{Part}(options, seed);
  }
}
