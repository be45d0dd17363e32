package gan.core.spi;

import java.util.Optional;

/**
 * What a metric compares.
 *
 * @param real samples of the data
 * @param generated samples that are judged; where the floor of a metric is measured, real ones that
 *     were held out
 * @param heldOut real samples that no training has seen; empty if the data has none, and where the
 *     floor is measured
 * @param truth the distribution of the data, where it is known
 * @param seed what random choices of a metric are made from
 */
public record Comparison(
    SampleSet real,
    SampleSet generated,
    Optional<SampleSet> heldOut,
    Optional<KnownDistribution> truth,
    long seed) {}
