package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link ZeroCentred}.
 *
 * @param weight λ; the paper has 100
 * @param every how many updates apart the term is added, then multiplied by this number too
 */
public record ZeroCentredOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "100", min = 0) Schedule weight,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
