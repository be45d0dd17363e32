package gan.losses.alone;

import gan.core.graph.Parameters;
import gan.core.spi.Loss;
import gan.core.spi.LossFactory;
import gan.core.spi.Need;
import gan.core.spi.SampleSpec;
import java.util.Set;

/** Provides {@link Autoencoder}. */
public final class AutoencoderFactory implements LossFactory<AutoencoderOptions> {

  /** For the service loader. */
  public AutoencoderFactory() {}

  @Override
  public String name() {
    return "autoencoder";
  }

  @Override
  public String description() {
    return "No game: the discriminator encodes samples, and the generator makes them again.";
  }

  @Override
  public String formula() {
    return "both: mean (x - G(E(x)))², with the discriminator as encoder E";
  }

  @Override
  public Class<AutoencoderOptions> optionsType() {
    return AutoencoderOptions.class;
  }

  @Override
  public Loss create(AutoencoderOptions options, SampleSpec sample, Parameters auxiliary) {
    return new Autoencoder(auxiliary);
  }

  @Override
  public Set<Need> needs(AutoencoderOptions options) {
    return Set.of(Need.NO_PAIRS, Need.NO_INSTANCE_NOISE);
  }
}
