package %{package};

import gan.core.graph.Parameters;
import gan.core.spi.Augmentation;
import gan.core.spi.AugmentationFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link %{Part}} as {@code %{name}}. */
public final class %{Part}Factory implements AugmentationFactory<%{Part}Options> {

  /** For the service loader. */
  public %{Part}Factory() {}

  @Override
  public String name() {
    return "%{name}";
  }

  @Override
  public String description() {
    return "Shrinks each sample towards 0 by a factor of its own.";
  }

  @Override
  public Class<%{Part}Options> optionsType() {
    return %{Part}Options.class;
  }

  @Override
  public Augmentation create(%{Part}Options options, SampleSpec sample, Parameters states) {
    return new %{Part}(options.strength());
  }
}
