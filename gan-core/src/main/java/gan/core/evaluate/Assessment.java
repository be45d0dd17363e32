package gan.core.evaluate;

import gan.core.spi.Measurement;
import java.util.Locale;
import java.util.Optional;

/**
 * A measurement with what is needed to trust it.
 *
 * @param measurement of the generated samples
 * @param floor the same of real samples that were held out: what a perfect generator would get;
 *     empty where the metric cannot measure that
 * @param protocol how it was measured
 * @param seed which latent vectors, and what else was random
 */
public record Assessment(
    Measurement measurement, Optional<Measurement> floor, Protocol protocol, long seed) {

  /** The value and the floor, such as {@code fid 12.3 (floor 0.4)}. */
  public String text() {
    return String.format(Locale.ROOT, "%s %.4g", measurement.name(), measurement.value())
        + floor.map(held -> String.format(Locale.ROOT, " (floor %.4g)", held.value())).orElse("");
  }
}
