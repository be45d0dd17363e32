package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link FeatureMatching}.
 *
 * @param weight 1 as in the paper, where the term takes the place of the loss
 * @param every how many updates apart the term is added, then multiplied by this number too
 */
public record FeatureMatchingOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "1", min = 0) Schedule weight,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
