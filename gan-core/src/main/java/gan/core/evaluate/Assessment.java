package gan.core.evaluate;

import gan.core.spi.Measurement;
import java.util.Optional;

/**
 * A measurement with what is needed to trust it.
 *
 * @param measurement of the generated samples
 * @param floor the same of real samples that were held out: what a perfect generator would get;
 *     empty where the metric cannot measure that
 * @param protocol how it was measured
 * @param isHeadline whether it is what its metric is known for
 * @param seed which latent vectors, and what else was random
 */
public record Assessment(
    Measurement measurement,
    Optional<Measurement> floor,
    Protocol protocol,
    boolean isHeadline,
    long seed) {}
