package gan.losses.adversarial;

import gan.core.spi.Option;
import java.util.Optional;

/**
 * Options of {@link Wasserstein}.
 *
 * @param clip how far from 0 the critic's weights may lie, 0.01 in the paper; leave it out where a
 *     penalty or spectral normalisation bounds the critic's slope
 */
public record WassersteinOptions(
    @Option(
            value = "Largest absolute value of the critic's weights; the paper has 0.01.",
            above = 0)
        Optional<Double> clip) {

  /** No clipping. */
  public static WassersteinOptions unclipped() {
    return new WassersteinOptions(Optional.empty());
  }
}
