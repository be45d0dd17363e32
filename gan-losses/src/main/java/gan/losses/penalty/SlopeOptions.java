package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link R1} and {@link R2}.
 *
 * @param weight γ; the paper has 10, and larger images want more
 * @param every how many updates apart the term is added, then multiplied by this number too;
 *     StyleGAN2 adds R1 at every 16th
 */
public record SlopeOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "10", min = 0) Schedule weight,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
