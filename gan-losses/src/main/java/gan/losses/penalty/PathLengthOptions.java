package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link PathLength}.
 *
 * @param weight the paper's code has 2
 * @param decay how slowly the mean length forgets
 * @param every how many updates apart the term is added, then multiplied by this number too
 */
public record PathLengthOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "2", min = 0) Schedule weight,
    @Option(
            value = "Decay of the mean length, in [0, 1).",
            byDefault = "0.99",
            min = 0,
            max = 0.999999)
        double decay,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
