package gan.losses.alone;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.Set;

/** Provides {@link Vae}. */
public final class VaeFactory implements LossFactory<VaeOptions> {

  /** For the service loader. */
  public VaeFactory() {}

  @Override
  public String name() {
    return "vae";
  }

  @Override
  public String description() {
    return "No game: a variational autoencoder, whose decoder is the generator (Kingma 2013).";
  }

  @Override
  public Class<VaeOptions> optionsType() {
    return VaeOptions.class;
  }

  @Override
  public Loss create(VaeOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Vae(options, auxiliary);
  }

  @Override
  public Set<Need> needs(VaeOptions options) {
    return Set.of(Need.NO_PAIRS, Need.NO_INSTANCE_NOISE, Need.NORMAL_LATENTS);
  }
}
