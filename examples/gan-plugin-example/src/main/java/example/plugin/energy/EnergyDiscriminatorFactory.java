package example.plugin.energy;

import gan.core.graph.Parameters;
import gan.core.spi.Discriminator;
import gan.core.spi.DiscriminatorFactory;
import gan.core.spi.SampleSpec;
import java.util.List;

/** Provides {@link EnergyDiscriminator} as {@code energy}. */
public final class EnergyDiscriminatorFactory
    implements DiscriminatorFactory<EnergyDiscriminatorOptions> {

  /** For the service loader. */
  public EnergyDiscriminatorFactory() {}

  @Override
  public String name() {
    return "energy";
  }

  @Override
  public String description() {
    return "An autoencoder whose error is a sample's energy (Zhao et al. 2016).";
  }

  @Override
  public String formula() {
    return "D(x) = -E(x), E(x) = mean (x - dec(enc(x)))²";
  }

  @Override
  public List<String> papers() {
    return List.of(EnergyMarginFactory.PAPER);
  }

  @Override
  public Class<EnergyDiscriminatorOptions> optionsType() {
    return EnergyDiscriminatorOptions.class;
  }

  @Override
  public Discriminator create(
      EnergyDiscriminatorOptions options, SampleSpec sample, Parameters parameters) {
    return new EnergyDiscriminator(options, sample, parameters);
  }
}
