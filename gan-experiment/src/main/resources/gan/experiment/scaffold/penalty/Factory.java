package %{package};

import gan.core.graph.Parameters;
import gan.core.spi.Penalty;
import gan.core.spi.PenaltyFactory;
import gan.core.spi.SampleSpec;

/** Provides {@link %{Part}} as {@code %{name}}. */
public final class %{Part}Factory implements PenaltyFactory<%{Part}Options> {

  /** For the service loader. */
  public %{Part}Factory() {}

  @Override
  public String name() {
    return "%{name}";
  }

  @Override
  public String description() {
    return "Keeps verdicts on real samples near 0 (Karras et al. 2018).";
  }

  @Override
  public Class<%{Part}Options> optionsType() {
    return %{Part}Options.class;
  }

  @Override
  public Penalty create(%{Part}Options options, SampleSpec sample, Parameters auxiliary) {
    return new %{Part}();
  }
}
