package gan.losses.penalty;

import gan.core.spi.Option;
import gan.core.spi.PenaltyOptions;
import gan.core.spi.Schedule;

/**
 * Options of {@link WganGp}.
 *
 * @param weight λ; the paper has 10
 * @param target the slope that the critic should have
 * @param oneSided whether slopes below the target cost nothing
 * @param every how many updates apart the term is added, then multiplied by this number too
 */
public record WganGpOptions(
    @Option(value = "What the term is multiplied by.", byDefault = "10", min = 0) Schedule weight,
    @Option(value = "Slope that the critic should have.", byDefault = "1", min = 0) double target,
    @Option(value = "Whether slopes below the target cost nothing.", byDefault = "false")
        boolean oneSided,
    @Option(
            value = "Updates from one time that the term is added to the next.",
            byDefault = "1",
            min = 1)
        int every)
    implements PenaltyOptions {}
