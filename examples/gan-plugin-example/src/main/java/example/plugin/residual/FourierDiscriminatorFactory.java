package example.plugin.residual;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import gan.core.spi.Trait;
import java.util.List;
import java.util.Set;

/** Provides {@link FourierDiscriminator} as {@code fourier}. */
public final class FourierDiscriminatorFactory
    implements DiscriminatorFactory<FourierDiscriminatorOptions> {

  /** For the service loader. */
  public FourierDiscriminatorFactory() {}

  @Override
  public String name() {
    return "fourier";
  }

  @Override
  public String description() {
    return "Random Fourier features of points (Tancik et al. 2020), and residual dense layers.";
  }

  @Override
  public String formula() {
    return "D(x) = f(x, sin 2πBx, cos 2πBx), with fixed B ~ N(0, scale²)";
  }

  @Override
  public List<String> papers() {
    return List.of(
        "Tancik et al. 2020, Fourier Features Let Networks Learn High Frequency Functions in Low"
            + " Dimensional Domains, arXiv:2006.10739");
  }

  @Override
  public Class<FourierDiscriminatorOptions> optionsType() {
    return FourierDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      FourierDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new FourierDiscriminator(options, sample, parameters);
  }

  @Override
  public Set<Trait> traits(FourierDiscriminatorOptions options) {
    return options.deviation() ? Set.of(Trait.BATCH_DEVIATION) : Set.of();
  }
}
