package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link Orthogonal}.
 *
 * @param weight β; the paper has 1e-4
 * @param every how many updates apart the term is added, then multiplied by this number too
 */
public record OrthogonalOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "1e-4", min = 0) Schedule weight,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
